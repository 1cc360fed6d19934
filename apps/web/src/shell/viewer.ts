import { createContext, useContext } from 'react';
import type { MeQuery } from '../graphql/graphql';

export type Me = MeQuery['me'];

export const Viewer = createContext<Me | null>(null);

/** Who is signed in; only the workspace's screens ask. */
export function useMe(): Me {
  const me = useContext(Viewer);
  if (!me) throw new Error('no viewer outside the workspace');
  return me;
}

/** `/slug` of the open council, for links. */
export const useSlug = () => ({ slug: useMe().council.slug });
