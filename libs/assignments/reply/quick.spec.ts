import { readAbsence, readAnswer, readContacts } from '@kenes/answering';
import { foreignNumber, quotedReferences, risksInWords } from '@kenes/correspondence';
import { readReplies } from './index.js';

const context = { today: '2027-05-20', indicators: [{ code: 'raids', names: { kk: 'Рейдтер саны', ru: 'Проведено рейдов', en: 'Raids held' } }] };
const readers: [string, (text: string) => unknown][] = [
  ['readReplies', (text) => readReplies(text, context)],
  ['quotedReferences', (text) => quotedReferences(text, context.today)],
  ['foreignNumber', (text) => foreignNumber(text, context.today)],
  ['risksInWords', risksInWords],
  ['readContacts', readContacts],
  ['readAnswer', readAnswer],
  ['readAbsence', (text) => readAbsence(text, context.today)],
];
const PIECES = ['a ', 'Просим ', 'до ', '1 ', '27-041 ', '№ ', '12.', '. ', ': ', '\t', '  ', '\n', 'Здравствуйте, ', 'сообщаем ', 'держат а ', 'девочка а ', 'на исх ', 'ваш ', 'от 1 ', 'дейін ', 'А.', '+7 ', 'a@', '2027 жылғы ', 'замещает '];

describe('Text made to hang a reader', () => {
  it.each(readers)('does not hang %s', (_, read) => {
    for (const piece of PIECES) {
      const started = performance.now();
      read(piece.repeat(Math.ceil(50_000 / piece.length)));
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });
});
