import { keepPreviousData, QueryClient, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import type { TypedDocumentString } from '../graphql/graphql';
import { ask, Offline } from './ask';
import { useTranslation } from 'react-i18next';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (count, error) => error instanceof Offline && count < 2,
    },
    mutations: { networkMode: 'always' },
  },
});

interface Wish<V> {
  variables?: V;
  enabled?: boolean;
  keep?: boolean;
  refetchInterval?: UseQueryOptions['refetchInterval'];
}

/** Reads a stored document. The language is part of the key: sentences come in the reader's words. */
export function useAsk<R, V>(document: TypedDocumentString<R, V>, { variables, enabled = true, keep = false, refetchInterval }: Wish<V> = {}) {
  const { i18n } = useTranslation();
  const hash = document.__meta__?.hash as string;
  return useQuery({
    queryKey: ['graphql', hash, variables ?? {}, i18n.language],
    queryFn: () => ask(document, (variables ?? {}) as V),
    enabled,
    placeholderData: keep ? keepPreviousData : undefined,
    refetchInterval: refetchInterval as never,
  });
}

/** After an act everything on the screen may have changed; what is shown stays until the fresh rows are here. */
export const refreshAll = () => queries.invalidateQueries({ queryKey: ['graphql'] });
