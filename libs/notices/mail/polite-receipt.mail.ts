import type { Secretariat } from '../secretariat.js';
import { plainLetter, type PlainLetter } from './plain.js';

/** To somebody the council does not know, in both languages of the state; nothing of the letter is repeated. */
export function politeReceipt(to: Secretariat & { address: string }): PlainLetter {
  return plainLetter(to, 'kk+ru', {
    subject: 'letters:polite.subject', head: 'letters:polite.head', opening: 'letters:polite.opening',
    note: 'letters:polite.note', quote: 'letters:polite.quote', why: 'letters:why.answered', greeting: 'letters:polite.greeting',
  });
}
