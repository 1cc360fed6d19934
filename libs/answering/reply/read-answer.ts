import { readContacts, type NamedContact } from './contacts.js';
import { nobody, onlyConfirms, type NamedPerson, type WhoSays } from '../said.js';

const LINES = 60;

// Reading rules, not texts shown to anybody. The whole sentence confirms; «не подтверждаем», “cannot confirm” do not.
const CONFIRMS = /^(?:(?:да|иә|yes)[,.! ]+)?(?:подтвержда(?:ем|ю)|растаймы[зн]|(?:we |i )?(?:hereby )?confirm(?:ed)?|confirmed|вс[её] верно|вс[её] правильно|барлығы дұрыс|данные верны|без изменений|өзгеріс(?:тер)? жоқ|өзгермеді|no changes?|all correct)(?=[\s.,;:!]|$)/iu;
const GREETING = /^(?:здравствуйте|добр(?:ый|ое) (?:день|утро|вечер)|уважаем\p{L}*|с[әа]лем\p{L}*(?: бе| сіз бе)?|қайырлы (?:күн|таң|кеш)|құрметті|dear|hello|hi|good (?:morning|afternoon|day))(?!\p{L})[^.!\n]{0,60}?(?:[!.,]\s*|$)/iu;
const SIGNATURE = /^\s*(?:--\s*$|__+\s*$|с\s+(?:уважением|наилучшими)|құрметпен|ізгі\s+ниетпен|(?:best|kind|warm)?\s*regards|sincerely|отправлено\s+(?:с|из)\s|sent\s+from\s|исп\.|орынд\.)/iu;
const NUMBER = /^(?:по\s+)?(?:№|no?\.?|#)?\s*\d{2}\s*[-–—‑]\s*\d{3,6}(?![\d/])\s*(?:бойынша)?[\s:.,—–)-]*/iu;

/**
 * What a letter says about who answers; null when it says nothing of it that could be acted on. One line with a name
 * and an address is enough; a successor without an address could not be asked whether he agrees.
 */
export function readAnswer(text: string): WhoSays | null {
  const lines = linesOf(text);
  const named = readContacts(lines.join('\n'));
  const deputies = named.filter(({ role }) => role === 'deputy');
  const responsible = named.filter(({ role }) => role === 'responsible');
  // Two answers to one question are for a person to read.
  if (responsible.length > 1 || deputies.length > 1) return null;
  const deputy = deputies[0]?.address ? personOf(deputies[0]) : null;
  const [successor] = responsible;
  if (successor) return successor.address ? { ...onlyConfirms, who: 'new', person: personOf(successor), deputy } : null;
  if (deputies.length > 0 && deputy === null) return null;
  return deputy || lines.some((line) => CONFIRMS.test(line)) ? { ...onlyConfirms, deputy } : null;
}

function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const written of text.split('\n').slice(0, LINES)) {
    const line = written.replace(/\s+/g, ' ').trim();
    if (SIGNATURE.test(line)) break;
    const bare = line.replace(/^[-–—•*]\s+/, '').replace(NUMBER, '').replace(GREETING, '').trim();
    if (bare) lines.push(bare);
  }
  return lines;
}

const personOf = ({ name, phone, address }: NamedContact): NamedPerson => ({ ...nobody, name, phone: phone ?? '', address: address ?? '' });
