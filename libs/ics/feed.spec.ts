import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { wallClock, writeEvent, writeFeed } from './index.js';
import { bareLineEnds, instant, longLines, read } from './testing/read.js';
import { campaign, deadline, sitting } from './testing/calendars.js';

const zone = 'Asia/Almaty';
const feedOf = (...events: Parameters<typeof writeEvent>[0][]) =>
  writeFeed({ name: 'Кеңес: отырыстар мен мерзімдер', zone, events: events.map((event) => writeEvent(event)) });
const golden = (name: string) => readFileSync(new URL(`../../test/calendars/${name}`, import.meta.url), 'utf8');

describe('A feed', () => {
  it('is the text committed in test/calendars', () => {
    expect(feedOf(sitting, deadline, campaign)).toBe(golden('feed.ics'));
  });

  it('says the hour once more to whoever reads it', () => {
    const { events, calendar } = read(feedOf(sitting));
    expect(instant(events[0]!.startDate)).toBe('2027-05-26T06:00:00.000Z');
    expect(instant(events[0]!.endDate)).toBe('2027-05-26T07:30:00.000Z');
    expect(events[0]!.summary).toBe(sitting.title);
    expect(events[0]!.description).toBe(sitting.description);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Кеңес: отырыстар мен мерзімдер');
  });

  it('asks to be read again in an hour, in both dialects', () => {
    expect(feedOf()).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n');
    expect(writeFeed({ name: 'x', zone, ttl: 86_400, events: [] })).toContain('X-PUBLISHED-TTL:P1D\r\n');
  });

  it('keeps properties before components and never names a zone outside VTIMEZONE', () => {
    const text = feedOf(sitting);
    expect(text.indexOf('X-PUBLISHED-TTL')).toBeLessThan(text.indexOf('BEGIN:VTIMEZONE'));
    expect(text).not.toMatch(/TIMEZONE-ID|X-WR-TIMEZONE/);
    expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  it('is well formed with nothing in it', () => {
    expect(read(feedOf()).events).toEqual([]);
    expect(feedOf().endsWith('END:VTIMEZONE\r\nEND:VCALENDAR\r\n')).toBe(true);
  });

  it('prints the same bytes twice', () => {
    expect(feedOf(sitting, campaign)).toBe(feedOf(sitting, campaign));
  });

  it('folds every line at 75 octets and ends each with CRLF', () => {
    const text = feedOf({ ...sitting, title: 'Ұйымдастыру '.repeat(40) }, { ...campaign, title: '🧒'.repeat(200) });
    expect(longLines(text)).toEqual([]);
    expect(bareLineEnds(text)).toBe(false);
    expect(read(text).events.map((event) => event.summary)).toEqual(['Ұйымдастыру '.repeat(40), '🧒'.repeat(200)]);
  });
});

describe('Whole days', () => {
  it('5 June is 5 June, and the day it ends is not part of it', () => {
    expect(writeEvent(deadline)).toContain('DTSTART;VALUE=DATE:20270605\r\nDTEND;VALUE=DATE:20270606\r\n');
  });

  it('the campaign is 1–12 June', () => {
    expect(writeEvent(campaign)).toContain('DTSTART;VALUE=DATE:20270601\r\nDTEND;VALUE=DATE:20270613\r\n');
  });

  it('take nobody’s time', () => {
    expect(writeEvent(campaign)).toContain('TRANSP:TRANSPARENT');
    expect(writeEvent(sitting)).toContain('TRANSP:OPAQUE');
  });

  it('a deadline rings three days before, once', () => {
    expect(writeEvent(deadline).match(/TRIGGER:-P3D/g)).toHaveLength(1);
    expect(writeEvent(campaign)).not.toContain('VALARM');
  });

  it('cannot end before they begin', () => {
    expect(() => writeEvent({ ...campaign, when: { from: '2027-06-12', through: '2027-06-01' } })).toThrow('before it starts');
    expect(() => writeEvent({ ...sitting, when: { ...sitting.when, ends: '2027-05-26T10:59' } })).toThrow('before it starts');
  });
});

describe('A cancelled meeting', () => {
  const cancelled = { ...sitting, sequence: 2, modified: new Date('2027-05-20T03:00:00Z'), remindDaysBefore: 3, cancelled: { prefix: 'ОТМЕНЕНО' } };

  it('stays, says so in its title, and lets the hour go', () => {
    const text = writeEvent(cancelled);
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('SEQUENCE:2');
    expect(text).toContain('LAST-MODIFIED:20270520T030000Z');
    expect(text).toContain('TRANSP:TRANSPARENT');
    expect(text).not.toContain('VALARM');
    expect(read(feedOf(cancelled)).events[0]!.summary).toBe(`ОТМЕНЕНО: ${sitting.title}`);
  });

  it('is still the same event', () => {
    expect(read(feedOf(cancelled)).events[0]!.uid).toBe(read(feedOf(sitting)).events[0]!.uid);
  });
});

// FE-05; there are no meetings that recur, so no RECURRENCE-ID.
describe('Foreign text in a feed', () => {
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\r', '\n', '\r\n', ';', ':', ',', '\\', '"', '^', ' ', '\t', 'BEGIN:VEVENT', 'END:VEVENT', 'X-EVIL:1', '\u2028', '\u0085', '\u0000', '\u007f'),
      fc.constantFrom('ә', 'ң', '№', '🧒', '𝄞', 'a'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 120,
  });

  const shown = (text: string) => Buffer.from(text).toString().replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

  it('never becomes a line of its own', () => {
    fc.assert(fc.property(nasty, nasty, nasty, nasty, (title, place, uid, name) => {
      const text = writeFeed({ name, zone, events: [writeEvent({ ...sitting, title, place, description: place, uid: `u${uid}`, url: `https://kenes.example/${uid}` }), writeEvent(campaign)] });
      const { events, calendar } = read(text);
      expect(events).toHaveLength(2);
      expect(calendar.getAllSubcomponents().map((part) => part.name)).toEqual(['vtimezone', 'vevent', 'vevent']);
      expect(events[0]!.component.getAllProperties().filter((property) => property.name.startsWith('x-'))).toEqual([]);
      expect(events[0]!.summary).toBe(shown(title));
      expect(events[0]!.location ?? '').toBe(shown(place));
      expect(events[0]!.uid).toBe(`u${shown(uid)}`);
      expect(longLines(text)).toEqual([]);
      expect(bareLineEnds(text)).toBe(false);
      expect(Buffer.from(text).toString('utf8')).toBe(text);
    }), { numRuns: 300 });
  });

  it.each(Array.from({ length: 8 }, (_, shift) => shift))('a four-byte sign at byte %# of the fold stays whole', (shift) => {
    const title = 'a'.repeat(75 - 'SUMMARY:'.length - 4 + shift - 2) + '🧒' + 'б';
    const text = feedOf({ ...sitting, title });
    for (const line of text.split('\r\n')) expect(line).toBe(Buffer.from(line).toString());
    expect(read(text).events[0]!.summary).toBe(title);
  });

  it('a comma in an address stays one', () => {
    const { events } = read(feedOf({ ...sitting, url: 'https://kenes.example/v/a,b;c' }));
    expect(events[0]!.component.getFirstPropertyValue('url')).toBe('https://kenes.example/v/a%2Cb%3Bc');
  });
});

describe('The zone of the machine', () => {
  const under = (machine: string) => execFileSync(process.execPath, [
    '--import', new URL('./testing/node-hooks.mjs', import.meta.url).href,
    new URL('./testing/print.ts', import.meta.url).pathname,
  ], { env: { PATH: process.env.PATH, TZ: machine }, encoding: 'utf8' });

  it.each(['UTC', 'Asia/Almaty', 'Europe/Berlin', 'America/Los_Angeles'])('%s changes no byte', (machine) => {
    expect(under(machine)).toBe(golden('any-zone.ics'));
  });

  it('does not change what the clock on the wall shows', () => {
    expect(wallClock(new Date('2027-05-26T06:00:00Z'), zone)).toBe('2027-05-26T11:00:00');
    expect(wallClock(new Date('2024-02-20T04:00:00Z'), zone)).toBe('2024-02-20T10:00:00');
  });
});
