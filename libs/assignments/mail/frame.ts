import { bothHeads, dress, term, type ComposedLetter, type Dressing, type Say } from '@kenes/correspondence';
import type { Trilingual } from '@kenes/config';
import { oneLine } from '@kenes/mail';
import type { Force, LetterFrame } from './letter-data.js';
import { plusDays, until } from './letter-dates.js';

export { bothHeads, dress, term, type ComposedLetter, type Dressing, type Say };

/** The three lines a person may copy: done, under way, more time. A number to type shows how numbers are read. */
export function exampleLines(say: Say, frame: LetterFrame & { due: string; indicators?: readonly Trilingual[] }): readonly string[] {
  const given = frame.examples?.[say.language];
  if (given) return given.map(oneLine);
  const { force, indicators = [] } = frame;
  return [
    indicators.length
      ? say.t(`letters:examples.${force}.figures`, { indicator: say.read(indicators[0]) })
      : say.t(`letters:examples.${force}.done`),
    say.t(`letters:examples.${force}.underway`),
    moreTime(say, force, frame.due),
  ];
}

export const moreTime = (say: Say, force: Force, due: string): string =>
  say.t(`letters:examples.${force}.more`, { date: until(plusDays(due, 7), say.language) });
