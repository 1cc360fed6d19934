import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../words/words';
import { Fault, Offline } from './ask';
import { queries } from './queries';

/** The demo's own doors, outside GraphQL: they exist only while the council is a demo. */
export interface DemoState {
  today: string;
  slug: string;
  zone: string;
  roles: { key: string; name: string; post: string; organisation: string; summary: string }[];
  counts: { assignments: number; regions: number; mailboxes: number; unread: number };
}

export interface Mailbox {
  address: string;
  name: string;
  organisation: string;
  unread: number;
  total: number;
}

export interface Letter {
  id: string;
  direction: 'in' | 'out';
  fromName: string;
  fromAddress: string;
  toAddress: string;
  subject: string;
  text: string;
  at: string;
  read: boolean;
  files: { name: string; size: number; url: string }[];
}

/** No demo here: the paths answer 404. */
export class NoDemo extends Error {}

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      credentials: 'same-origin',
      ...init,
      headers: { accept: 'application/json', 'x-language': currentLanguage(), 'x-kenes': '1', ...init?.headers },
    });
  } catch {
    throw new Offline();
  }
  if (response.status === 404) throw new NoDemo();
  if (!response.ok) throw new Fault(null);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

const useDemo = <T>(path: string, enabled = true, every?: number) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['demo', path, i18n.language],
    queryFn: () => call<T>(path),
    retry: (count, error) => error instanceof Offline && count < 2,
    enabled,
    refetchInterval: every,
  });
};

const box = (address: string) => `/demo/mailboxes/${encodeURIComponent(address)}`;

export const useDemoState = () => useDemo<DemoState>('/demo/state');
export const useMailboxes = () => useDemo<{ mailboxes: Mailbox[] }>('/demo/mailboxes', true, 5_000);
export const useLetters = (address: string | undefined) => useDemo<{ mailbox: Mailbox; letters: Letter[] }>(box(address ?? ''), Boolean(address), 2_500);

/** The answer leaves by real SMTP as this recipient. */
export async function reply(address: string, answer: { inReplyTo: string; text: string; files: File[] }): Promise<void> {
  const form = new FormData();
  form.set('inReplyTo', answer.inReplyTo);
  form.set('text', answer.text);
  for (const file of answer.files) form.append('files', file);
  await call(`${box(address)}/reply`, { method: 'POST', body: form, headers: { 'idempotency-key': crypto.randomUUID() } });
  await queries.invalidateQueries({ queryKey: ['demo'] });
}

/** Moves the demo's clock one day on; reminders, feeds and lateness follow by themselves. */
export function useNextDay() {
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await call('/demo/next-day', { method: 'POST', headers: { 'idempotency-key': crypto.randomUUID() } });
      await queries.invalidateQueries();
    } finally {
      setBusy(false);
    }
  };
  return { go, busy };
}
