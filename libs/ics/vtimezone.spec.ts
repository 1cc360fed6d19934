import { vtimezone, writeEvent, writeFeed } from './index.js';
import { instant, read } from './testing/read.js';
import { sitting } from './testing/calendars.js';

const kazakhstan = ['Asia/Almaty', 'Asia/Qostanay', 'Asia/Qyzylorda', 'Asia/Aqtobe', 'Asia/Aqtau', 'Asia/Atyrau', 'Asia/Oral'];

function startOf(zone: string, day: string) {
  const when = { starts: `${day}T10:00`, ends: `${day}T11:00`, zone };
  const { events } = read(writeFeed({ name: 'Кеңес', zone, events: [writeEvent({ ...sitting, when })] }));
  return instant(events[0]!.startDate);
}

describe('VTIMEZONE', () => {
  it.each(kazakhstan)('puts 10:00 in April 2027 at 05:00Z in %s', (zone) => {
    expect(startOf(zone, '2027-04-15')).toBe('2027-04-15T05:00:00.000Z');
  });

  it.each(['Asia/Almaty', 'Asia/Qostanay'])('knows that %s kept another hour until 1 March 2024', (zone) => {
    expect(startOf(zone, '2024-02-20')).toBe('2024-02-20T04:00:00.000Z');
    expect(startOf(zone, '2024-02-29')).toBe('2024-02-29T04:00:00.000Z');
    expect(startOf(zone, '2024-03-01')).toBe('2024-03-01T05:00:00.000Z');
  });

  it('is two observances for Almaty and one where nothing changed', () => {
    expect(vtimezone('Asia/Almaty').match(/^DTSTART:.*$/gm)).toEqual(['DTSTART:19700101T000000', 'DTSTART:20240301T000000']);
    expect(vtimezone('Asia/Aqtau').match(/^BEGIN:STANDARD$/gm)).toHaveLength(1);
  });

  it('has an observance even in a window without a change, and never an RDATE', () => {
    const quiet = vtimezone('Asia/Almaty', new Date('2027-01-01Z'), new Date('2028-01-01Z'));
    expect(quiet).toContain('TZOFFSETTO:+0500');
    expect(quiet.match(/^BEGIN:STANDARD$/gm)).toHaveLength(1);
    expect(quiet).not.toContain('RDATE');
  });

  it.each([
    ['Europe/Berlin', '2027-03-27', '09:00'], ['Europe/Berlin', '2027-03-28', '08:00'], ['Europe/Berlin', '2027-10-31', '09:00'],
    ['America/St_Johns', '2027-07-01', '12:30'], ['UTC', '2027-07-01', '10:00'],
  ])('serves a council elsewhere: %s on %s', (zone, day, utc) => {
    expect(startOf(zone, day)).toBe(`${day}T${utc}:00.000Z`);
  });

  it('calls summer time DAYLIGHT', () => {
    const berlin = vtimezone('Europe/Berlin', new Date('2027-01-01Z'), new Date('2028-01-01Z'));
    expect(berlin.match(/^BEGIN:(?!VT).*$/gm)).toEqual(['BEGIN:STANDARD', 'BEGIN:DAYLIGHT', 'BEGIN:STANDARD']);
    expect(berlin).toContain('DTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200');
  });
});
