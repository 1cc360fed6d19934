import type { Moment } from './season.js';

/** A letter that came to the council without its being asked for, or not by the road it was asked by. */
export interface SeasonLetter {
  readonly at: Moment;
  readonly from: { readonly name: string; readonly address: string };
  /** The personal reply address of this body for this assignment; without it the council's own. */
  readonly answers?: { readonly number: number; readonly organisation: string };
  readonly subject: string;
  readonly text: readonly string[];
}

/** What lies unsorted on the demo's first morning: a chancellery, a private mailbox, a child, a newspaper, a school, a firm. */
export const seasonLetters: readonly SeasonLetter[] = [
  {
    at: '2027-05-19 16:42', from: { name: 'Петренко Игорь', address: 'i.petrenko@agro.example' },
    subject: 'Уборка и подростки',
    text: ['Добрый день!', 'Скажите, можно ли нанять на уборку подростков с 15 лет и на сколько часов в день?', 'И. Петренко, хозяйство «Целинное»'],
  },
  {
    at: '2027-05-20 08:47', from: { name: 'Школа-гимназия № 8', address: 'school8@kost.example' },
    subject: 'Хотим участвовать в конкурсе рисунков',
    text: ['Здравствуйте!', 'Наша школа хочет участвовать в конкурсе рисунков. Куда прислать работы и до какого числа?', 'С уважением, учитель рисования'],
  },
  {
    at: '2027-05-20 09:14', from: { name: 'Редакция газеты', address: 'press@gazeta.example' },
    subject: 'Вопрос о цифрах',
    text: ['Добрый день!', 'Готовим материал к 12 июня. Сколько детей выявлено в рейдах в 2026 году и скольким из них помогли?', 'Отдел общества'],
  },
  {
    at: '2027-05-20 09:50', from: { name: '', address: 'd.arman@inbox.example' },
    subject: '',
    text: ['мне 14 лет я работаю на мойке до ночи. хозяин забрал документы и бьёт если прошу деньги. боюсь сказать дома, помогите пожалуйста'],
  },
  {
    at: '2027-05-20 10:37', from: { name: 'Светлана Ким', address: 's.kim.84@mail.example' },
    answers: { number: 42, organisation: 'education' },
    subject: 'Re: № 27-042',
    text: ['В работе, успеваем. Пишу с личной почты: рабочая сегодня не отправляет. Памятка отпечатана, рассылка начнётся 24 мая.', 'С. Ким'],
  },
  {
    at: '2027-05-20 11:02', from: { name: 'Канцелярия', address: 'canc@dsm.example' },
    subject: 'Ақпарат беру туралы / О представлении информации',
    text: [
      '№ 05-12/1234-И, 19.05.2027', 'На № 27-040',
      'Министерство сообщает, что обучение школьных медиков признакам опасного труда завершено, обучены 212 человек.',
      'Вице-министр Б. Нұрғалиева', 'исп. Д. Цой, тел. 7172 00-41-18', 'Данное сообщение сформировано автоматически, отвечать на него не нужно.',
    ],
  },
];
