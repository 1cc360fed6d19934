import { readEvent, writeEvent } from './index.js';
import { campaign, deadline, sitting } from './testing/calendars.js';

describe('A written event, read again', () => {
  it('of an hour shows its hours on the wall it was written for', () => {
    expect(readEvent(writeEvent(sitting))).toEqual({
      title: 'Заседание № 4. Готовность к 12 дням', place: 'Астана, Дом министерств, подъезд 5, зал 3',
      day: '2027-05-26', through: '2027-05-26', startsAt: '11:00', endsAt: '12:30', cancelled: false,
    });
  });

  it('of whole days ends on its last one', () => {
    expect(readEvent(writeEvent(campaign))).toMatchObject({ day: '2027-06-01', through: '2027-06-12', startsAt: null, endsAt: null, place: null });
    expect(readEvent(writeEvent(deadline))).toMatchObject({ day: '2027-06-05', through: '2027-06-05', title: 'Срок: 27-041 «Проверить сезонные работы»' });
  });

  it('that was called off says so', () => {
    expect(readEvent(writeEvent({ ...sitting, cancelled: { prefix: 'БОЛМАЙДЫ' } }))).toMatchObject({ cancelled: true, title: 'БОЛМАЙДЫ: Заседание № 4. Готовность к 12 дням' });
  });
});
