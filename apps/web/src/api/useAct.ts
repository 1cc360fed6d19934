import { useRef, useState } from 'react';
import type { TypedDocumentString } from '../graphql/graphql';
import { ask } from './ask';
import { refreshAll } from './queries';

/**
 * Sends a mutation. The same input keeps its key until an answer comes, so pressing again after a lost
 * connection cannot do the thing twice; another input gets another key.
 */
export function useAct<R, V>(document: TypedDocumentString<R, V>) {
  const pending = useRef<{ input: string; key: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (variables: V): Promise<R> => {
    const input = JSON.stringify(variables);
    if (pending.current?.input !== input) pending.current = { input, key: crypto.randomUUID() };
    setBusy(true);
    try {
      const answer = await ask(document, variables, pending.current.key);
      pending.current = null;
      void refreshAll();
      return answer;
    } finally {
      setBusy(false);
    }
  };
  return { act, busy };
}
