import { writeEvent } from '@kenes/ics';
import { Meeting } from '@kenes/meetings';
import { deadlineEvent, type Deadline } from './deadline-event.js';
import type { KeptEvent } from './kept-event.js';
import { meetingEvent } from './meeting-event.js';

const now = new Date('2027-05-12T04:00:00Z');
const page = 'https://kenes.example/kz-12-days/meetings/4';
const facts = { sequence: 0, stamp: now, modified: now };
const text = (event: KeptEvent, language: 'kk' | 'ru' | 'en') => writeEvent({ ...event.content(language), ...facts }).replace(/\r\n /g, '').replace(/\\([,;\\])/g, '$1');

const meeting = () => Meeting.plan('m', { kk: '№ 4 отырыс', ru: 'Заседание № 4' }, {
  startsAt: new Date('2027-05-25T20:00:00Z'), endsAt: new Date('2027-05-25T21:00:00Z'), place: 'зал 3', videoUrl: 'https://video.example/4',
}, { authorId: 'a', uid: 'm@council.localhost', now });

describe('A meeting in a feed', () => {
  it('stands on its day where the council sits', () => {
    const event = meetingEvent(meeting(), 'Asia/Almaty', page);
    expect(event).toMatchObject({ startsOn: '2027-05-26', dropsAfter: null, sequence: 0 });
    expect(text(event, 'ru')).toContain('DTSTART;TZID=Asia/Almaty:20270526T010000');
  });

  it('is read by each in his language, or the nearest there is', () => {
    const event = meetingEvent(meeting(), 'Asia/Almaty', page);
    expect(text(event, 'kk')).toContain('SUMMARY:№ 4 отырыс');
    expect(text(event, 'ru')).toContain('SUMMARY:Заседание № 4');
    expect(text(event, 'en')).toContain('SUMMARY:Заседание № 4');
  });

  it('cancelled, says so and why for thirty days, and no longer offers the link', () => {
    const called = meeting();
    called.cancel('Нет кворума', now);
    const event = meetingEvent(called, 'Asia/Almaty', page);
    expect(event).toMatchObject({ dropsAfter: '2027-06-11', sequence: 1 });
    expect(text(event, 'kk')).toContain('SUMMARY:БОЛМАЙДЫ: № 4 отырыс');
    expect(text(event, 'ru')).toContain('Причина: Нет кворума');
    expect(text(event, 'ru')).not.toContain('video.example');
  });
});

describe('A due day in a feed', () => {
  const deadline: Deadline = { slotId: 's', number: '27-041', title: { ru: 'Телефоны доверия', kk: 'Сенім телефондары' }, dueOn: '2027-06-05', force: 'order', standing: 'open' };
  const event = (change: Partial<Deadline> = {}) => deadlineEvent({ ...deadline, ...change }, '2027-05-12', 'council.localhost', page);

  it('is a whole day that rings three days before', () => {
    expect(text(event(), 'ru')).toMatch(/DTSTART;VALUE=DATE:20270605\r\nDTEND;VALUE=DATE:20270606[\s\S]*SUMMARY:Срок № 27-041: Телефоны доверия[\s\S]*TRIGGER:-P3D/);
    expect(text(event(), 'kk')).toContain('SUMMARY:Мерзімі № 27-041: Сенім телефондары');
  });

  it.each(['kk', 'ru', 'en'] as const)('never tells in %s who was asked that anything was ordered', (language) => {
    for (const standing of ['open', 'done', 'lifted'] as const) {
      expect(text(event({ force: 'request', standing }), language)).not.toMatch(/поручен|срок|просроч|исполн|тапсырма|мерзім|орындал|assignment|overdue|due/i);
    }
  });

  it('that was answered stays and rings no more', () => {
    expect(text(event({ standing: 'done' }), 'ru')).toContain('SUMMARY:Исполнено: Срок № 27-041');
    expect(text(event({ standing: 'done' }), 'ru')).not.toContain('VALARM');
  });

  it('that is no longer asked is called off and drops after a month', () => {
    expect(text(event({ standing: 'lifted' }), 'ru')).toContain('STATUS:CANCELLED');
    expect(event({ standing: 'lifted' }).dropsAfter).toBe('2027-06-11');
  });
});
