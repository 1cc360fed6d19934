import type { TypedDocumentString } from '../graphql/graphql';
import { currentLanguage } from '../words/words';

/** No answer at all: the words stay on the screen and the same request may be sent again. */
export class Offline extends Error {}
/** Nobody is signed in. */
export class SignedOut extends Error {}
/** Our own failure; the reference finds it in the log. */
export class Fault extends Error {
  constructor(readonly reference: string | null) {
    super(reference ?? 'fault');
  }
}

interface Answered<R> {
  data?: R | null;
  errors?: { message: string; extensions?: { code?: string; reference?: string } }[];
}

/** Sends a stored document by its hash; a mutation also carries the key that makes a second sending harmless. */
export async function ask<R, V>(document: TypedDocumentString<R, V>, variables: V, key?: string): Promise<R> {
  const hash = document.__meta__?.hash as string;
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        'x-language': currentLanguage(),
        'x-kenes': '1',
        ...(key && { 'idempotency-key': key }),
      },
      body: JSON.stringify({ persisted: true, query: hash, variables }),
    });
  } catch {
    throw new Offline();
  }
  if (response.status === 401) throw new SignedOut();
  if (response.status >= 502) throw new Offline();
  const answer = (await response.json().catch(() => ({}))) as Answered<R>;
  const [error] = answer.errors ?? [];
  if (error?.extensions?.code === 'UNAUTHENTICATED') throw new SignedOut();
  if (error || !answer.data) throw new Fault(error?.extensions?.reference ?? null);
  return answer.data;
}
