import { quotedReferences } from '../letter-words/index.js';

const MOST = 20;

/**
 * Numbers a letter quotes, as they are kept with the message: an assignment «27-041», or a letter of ours with the
 * year of its date, «118/2027», and «118/» when the letter tells no date.
 */
export function quotedNumbersIn(text: string, today: string): string[] {
  const { assignmentNumbers, letters } = quotedReferences(text, today);
  return [...assignmentNumbers, ...letters.map(({ number, date }) => `${Number(number)}/${date?.slice(0, 4) ?? ''}`)].slice(0, MOST);
}

export function letterNumber(kept: string, thisYear: number): { number: number | null; year: number } {
  const found = /^(\d{1,6})\/(\d{4})?$/.exec(kept);
  return found ? { number: Number(found[1]), year: Number(found[2] ?? thisYear) } : { number: null, year: thisYear };
}
