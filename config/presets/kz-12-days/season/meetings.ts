import type { MeetingGuest, SeasonMeeting } from './season.js';

const chair: MeetingGuest = { organisation: 'labour', role: 'chair' };
const secretary: MeetingGuest = { organisation: 'labour', role: 'secretary' };
const of = (...organisations: string[]): MeetingGuest[] => organisations.map((organisation) => ({ organisation }));

/** Twenty-one seats: nineteen votes, the secretary and the ILO. */
const everybody: readonly MeetingGuest[] = [
  chair, secretary,
  ...of('education', 'twelve-days', 'interior', 'culture', 'health', 'agriculture', 'science', 'justice', 'foreign', 'prosecution', 'child-ombudsman', 'unions', 'employers', 'chamber', 'ngo', 'akimat-astana', 'akimat-kostanay', 'akimat-turkistan', 'ilo'),
];

const said = (at: string, answer: 'yes' | 'remote' | 'no', guests: readonly MeetingGuest[], note?: string) => guests.map((guest) => ({ at, answer, guest, note }));

/** One that was held, the next one before the twelve days, and the one that sums up. */
export const seasonMeetings: readonly SeasonMeeting[] = [
  {
    title: { kk: '№ 3 отырыс. Науқанға дайындық барысы', ru: 'Заседание № 3. Ход подготовки к кампании', en: 'Meeting No. 3. Preparing the campaign' },
    planned: '2027-03-31 15:00', starts: '2027-04-14 11:00', ends: '2027-04-14 12:30', place: 'зал 3, Дом министерств, подъезд 5', videoUrl: 'https://video.example/kenes-3',
    invited: everybody,
    answers: [...said('2027-04-06 10:00', 'yes', everybody.slice(0, 12)), ...said('2027-04-07 11:00', 'remote', everybody.slice(12, 18)), ...said('2027-04-08 12:00', 'no', everybody.slice(18, 19), 'В командировке')],
  },
  {
    title: { kk: '№ 4 отырыс. 12 күнге дайындық', ru: 'Заседание № 4. Готовность к 12 дням', en: 'Meeting No. 4. Ready for the twelve days' },
    planned: '2027-05-19 16:00', starts: '2027-05-26 11:00', ends: '2027-05-26 12:30', place: 'зал 3, Дом министерств, подъезд 5', videoUrl: 'https://video.example/kenes-4',
    invited: everybody,
    answers: [
      ...said('2027-05-19 17:10', 'yes', [chair, secretary, ...of('twelve-days', 'health', 'prosecution', 'unions', 'ngo', 'child-ombudsman', 'agriculture', 'justice')]),
      ...said('2027-05-20 08:40', 'remote', of('education', 'interior', 'science', 'chamber', 'ilo', 'akimat-turkistan')),
      ...said('2027-05-20 09:05', 'no', of('employers'), 'Вместо меня придёт М. Ли'),
      ...said('2027-05-20 09:20', 'no', of('foreign', 'culture')),
    ],
  },
  {
    title: { kk: '№ 5 отырыс. Науқан қорытындысы', ru: 'Заседание № 5. Итоги кампании', en: 'Meeting No. 5. Results of the campaign' },
    planned: '2027-05-19 16:30', starts: '2027-06-23 11:00', ends: '2027-06-23 12:30', place: 'зал 3, Дом министерств, подъезд 5',
    invited: everybody, answers: [],
  },
];
