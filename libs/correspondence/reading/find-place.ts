import type { Statements } from '@kenes/kernel';
import type { MailDestinations, MailTarget } from '../destinations.js';
import { letterNumber } from './quoted-numbers.js';

/** How a letter points at what it answers; the first way is the strongest. */
export type Pointer = 'replyAddress' | 'references' | 'number';

export interface Pointed {
  by: Pointer;
  /** What the letter says: a number it names, «27-041» or «118/2027». */
  named: string | null;
  target: MailTarget;
}

export interface Traces {
  /** What its reply addresses were issued for. */
  replyObjectIds: readonly string[];
  references: readonly string[];
  quotedNumbers: readonly string[];
}

/**
 * Each message's whole chain, newest first, against every Message-ID that was sent or received. Behind a SELECT an array is
 * no constant: one plan fits every chain, where it would be planned anew for each.
 */
const threadsSql = `
SELECT DISTINCT ON (x.letter, x.at) x.letter, t.about_id AS "targetId"
  FROM unnest((SELECT $1::int[]), (SELECT $2::int[]), (SELECT $3::text[])) AS x(letter, at, id)
  CROSS JOIN LATERAL (
    SELECT o.thread_id FROM outgoing_mail o WHERE o.header_message_id IN (x.id, btrim(x.id, '<>'))
    UNION ALL
    SELECT m.thread_id FROM message m WHERE m.header_message_id = x.id AND NOT m.at_risk) AS known
  JOIN thread t ON t.id = known.thread_id AND t.about_kind <> 'meeting'
 ORDER BY x.letter, x.at DESC`;

/** Letters of ours by their number of the register, which begins anew with the council's own year. */
export const lettersSql = `
SELECT x.named, t.about_id AS "targetId"
  FROM unnest($1::text[], $2::int[], $3::int[]) AS x(named, number, year)
  JOIN outgoing_mail o ON o.register_number = x.number AND extract(year FROM o.dated_at AT TIME ZONE (SELECT zone FROM council WHERE id = current_council())) = x.year
  JOIN thread t ON t.id = o.thread_id AND t.about_kind <> 'meeting'`;

/** For each letter every thing it points at, strongest first, each once. */
export async function findPlaces(statements: Statements, destinations: Pick<MailDestinations, 'targets'>, letters: readonly Traces[], year: number): Promise<Pointed[][]> {
  const threads = await answeredThreads(statements, letters);
  const quoted = [...new Set(letters.flatMap(({ quotedNumbers }) => quotedNumbers))];
  const sent = await sentLetters(statements, quoted, year);
  const numbers = quoted.filter((named) => letterNumber(named, year).number === null);
  const ids = [...letters.flatMap(({ replyObjectIds }) => replyObjectIds), ...threads.map(({ targetId }) => targetId), ...sent.map(({ targetId }) => targetId)];
  const targets = ids.length + numbers.length > 0 ? await destinations.targets(statements, { ids, numbers }) : [];
  return letters.map((letter, at) => {
    const found = new Map<string, Pointed>();
    const point = (by: Pointer, id: string, named: string | null) => {
      const target = targets.find((one) => one.id === id);
      if (target && !found.has(target.id)) found.set(target.id, { by, named, target });
    };
    for (const id of letter.replyObjectIds) point('replyAddress', id, null);
    for (const { targetId } of threads.filter((one) => one.letter === at)) point('references', targetId, null);
    for (const { named, targetId } of sent) if (letter.quotedNumbers.includes(named)) point('number', targetId, named);
    for (const target of targets) if (letter.quotedNumbers.includes(target.number)) point('number', target.id, target.number);
    return [...found.values()];
  });
}

async function answeredThreads(statements: Statements, letters: readonly Traces[]): Promise<{ letter: number; targetId: string }[]> {
  const rows = letters.flatMap(({ references }, letter) => references.map((id, at) => ({ letter, at, id })));
  if (rows.length === 0) return [];
  return statements.query(threadsSql, [rows.map(({ letter }) => letter), rows.map(({ at }) => at), rows.map(({ id }) => id)]);
}

async function sentLetters(statements: Statements, quoted: readonly string[], year: number): Promise<{ named: string; targetId: string }[]> {
  const named = quoted.map((text) => ({ text, ...letterNumber(text, year) })).filter(({ number }) => number !== null);
  if (named.length === 0) return [];
  return statements.query(lettersSql, [named.map(({ text }) => text), named.map(({ number }) => number), named.map((one) => one.year)]);
}
