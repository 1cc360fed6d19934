import type { Moment } from './season.js';

/** Somebody whom a body names. */
export interface SeasonPerson {
  readonly name: string;
  readonly nameKk?: string;
  readonly post?: string;
  readonly phone?: string;
  readonly address: string;
}

/** What became of the question; `by` is the body, `agree` is the named person's own word. */
export type SeasonWhoEvent =
  | { readonly at: Moment; readonly act: 'confirm'; readonly by: string; readonly deputy?: SeasonPerson }
  | { readonly at: Moment; readonly act: 'name'; readonly by: string; readonly person: SeasonPerson }
  | { readonly at: Moment; readonly act: 'agree'; readonly by: string }
  | { readonly at: Moment; readonly act: 'askAgain'; readonly by: string }
  /** Their server sends the question back. */
  | { readonly at: Moment; readonly act: 'bounce'; readonly by: string; readonly status: string; readonly words: string }
  /** The contact's mail program answers by itself. */
  | { readonly at: Moment; readonly act: 'away'; readonly by: string; readonly text: readonly string[] };

export interface SeasonAnswering {
  readonly opened: Moment;
  readonly year: number;
  readonly answerBy: string;
  readonly organisations: readonly string[];
  readonly course: readonly SeasonWhoEvent[];
}

const confirmed = (from: Moment, bodies: readonly string[]): SeasonWhoEvent[] =>
  bodies.map((by, nth) => ({ at: `${from.slice(0, 8)}${String(Number(from.slice(8, 10)) + Math.floor(nth / 6)).padStart(2, '0')} ${String(9 + (nth % 6)).padStart(2, '0')}:${from.slice(14)}`, act: 'confirm', by }));

/** № 27-008: twenty-five bodies, in all four states on the demo's first morning. */
export const seasonAnswering: SeasonAnswering = {
  opened: '2027-03-03 16:00', year: 2027, answerBy: '2027-03-12',
  organisations: [
    'education', 'interior', 'culture', 'agriculture', 'science', 'tourism', 'justice', 'foreign', 'economy', 'digital', 'prosecution', 'statistics',
    'unions', 'employers', 'chamber', 'ngo', 'television', 'unicef',
    'akimat-kostanay', 'akimat-pavlodar', 'akimat-north', 'akimat-turkistan', 'akimat-ulytau', 'akimat-east', 'akimat-mangystau',
  ],
  course: [
    ...confirmed('2027-03-04 09:20', ['education', 'interior', 'prosecution', 'culture', 'agriculture', 'statistics', 'employers', 'chamber', 'ngo', 'unicef', 'foreign', 'akimat-north', 'akimat-turkistan']),
    { at: '2027-03-09 10:30', act: 'confirm', by: 'akimat-kostanay', deputy: { name: 'Е. Ли', phone: '+7 714 200-00-15', address: 'e.li@kost.example' } },
    { at: '2027-03-10 11:15', act: 'confirm', by: 'unions', deputy: { name: 'А. Ким', phone: '+7 7172 00-00-62', address: 'a.kim@kasip.example' } },
    { at: '2027-03-05 12:10', act: 'name', by: 'tourism', person: { name: 'Д. Асан', nameKk: 'Д. Асан', post: 'эксперт отдела детского отдыха', phone: '+7 7172 00-00-57', address: 'd.asan@tsm.example' } },
    { at: '2027-03-09 09:40', act: 'agree', by: 'tourism' },
    { at: '2027-03-05 15:25', act: 'name', by: 'akimat-pavlodar', person: { name: 'О. Винтер', post: 'заведующий сектором управления образования', phone: '+7 718 200-00-58', address: 'o.winter@pavlodar.example' } },
    { at: '2027-03-09 16:05', act: 'agree', by: 'akimat-pavlodar' },
    { at: '2027-05-17 17:30', act: 'name', by: 'akimat-mangystau', person: { name: 'А. Нұржан', nameKk: 'А. Нұржан', post: 'білім басқармасының бас маманы', phone: '+7 729 200-00-49', address: 'a.nurzhan@mangystau.example' } },
    { at: '2027-05-18 10:10', act: 'name', by: 'digital', person: { name: 'С. Болат', phone: '+7 7172 00-00-46', address: 's.bolat@cdm.example' } },
    { at: '2027-03-15 10:00', act: 'askAgain', by: 'justice' },
    { at: '2027-03-15 10:02', act: 'askAgain', by: 'economy' },
    { at: '2027-03-15 10:04', act: 'askAgain', by: 'akimat-ulytau' },
    { at: '2027-03-15 10:06', act: 'askAgain', by: 'television' },
    { at: '2027-03-03 16:02', act: 'bounce', by: 'science', status: '5.1.1', words: '550 User unknown' },
    { at: '2027-03-03 16:03', act: 'bounce', by: 'akimat-east', status: '5.2.2', words: '552 Mailbox full' },
    { at: '2027-05-19 09:05', act: 'away', by: 'unions', text: ['Здравствуйте!', 'Я в отпуске до 15 июня. Меня замещает А. Ким, a.kim@kasip.example, +7 7172 00-00-62.', 'Р. Досан'] },
  ],
};
