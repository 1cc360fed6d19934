import type { CalendarEvent } from '../index.js';

const written = new Date('2027-05-12T04:30:00Z');

export const sitting = {
  uid: '0196f2c0-4a11-7c52-9d1e-7b1f0a5e2c11@council.localhost',
  sequence: 0,
  stamp: written,
  modified: written,
  when: { starts: '2027-05-26T11:00', ends: '2027-05-26T12:30', zone: 'Asia/Almaty' },
  title: 'Заседание № 4. Готовность к 12 дням',
  place: 'Астана, Дом министерств, подъезд 5, зал 3',
  description: 'Председательствует Д. Жұмабеков.\nОтветить: https://kenes.example/v/7f.abc.def',
  url: 'https://kenes.example/v/7f.abc.def',
} satisfies CalendarEvent;

export const campaign = {
  uid: 'campaign-2027@council.localhost',
  sequence: 0,
  stamp: written,
  modified: written,
  when: { from: '2027-06-01', through: '2027-06-12' },
  title: 'Балалар еңбегіне қарсы 12 күн',
} satisfies CalendarEvent;

export const deadline = {
  ...campaign,
  uid: 'slot-27-041@council.localhost',
  when: { from: '2027-06-05', through: '2027-06-05' },
  title: 'Срок: 27-041 «Проверить сезонные работы»',
  remindDaysBefore: 3,
} satisfies CalendarEvent;
