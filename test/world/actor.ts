import { randomUUID } from 'node:crypto';

export interface Answered<T> {
  data: T | null;
  errors?: { message: string; extensions: { code?: string } }[];
  status: number;
}

/** A named person who works through the public API with a token of their own. */
export class Actor {
  constructor(
    readonly key: string,
    readonly personId: string,
    readonly address: string,
    private readonly url: string,
    private readonly token: string,
    readonly language: 'kk' | 'ru' | 'en' = 'ru',
  ) {}

  /** The same person at the door of another process. */
  at({ url }: { url: string }): Actor {
    return new Actor(this.key, this.personId, this.address, url, this.token, this.language);
  }

  /** Any address of the API, with the token. */
  fetches(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { ...init, headers: { authorization: `Bearer ${this.token}`, ...init.headers } });
  }

  /** One operation as it is, with whatever came of it. */
  async sends<T = any>(query: string, variables: Record<string, unknown> = {}, key: string = randomUUID()): Promise<Answered<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}`, 'idempotency-key': key, 'x-language': this.language },
      body: JSON.stringify({ query, variables }),
    });
    return { ...((await response.json()) as Answered<T>), status: response.status };
  }

  /** The data of a query; an error of the API fails the test. */
  async asks<T = any>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.sends<T>(query, variables);
    if (errors?.length) throw new Error(`${this.key} asked and heard: ${errors.map(({ message }) => message).join('; ')}`);
    return data!;
  }

  /** What a mutation answered: its object, or `{ __typename: 'Refused', code, sentence }`. */
  async does<T = any>(mutation: string, variables: Record<string, unknown> = {}, key?: string): Promise<T & { __typename: string }> {
    const { data, errors } = await this.sends<Record<string, T & { __typename: string }>>(mutation, variables, key);
    if (errors?.length) throw new Error(`${this.key} acted and heard: ${errors.map(({ message }) => message).join('; ')}`);
    return Object.values(data!)[0]!;
  }
}
