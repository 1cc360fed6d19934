import { readFileSync } from 'node:fs';
import { rewriteCalendar, writeInvitation, type Invitation } from './index.js';
import { bareLineEnds, instant, longLines, read } from './testing/read.js';
import { sitting } from './testing/calendars.js';

const invitation: Invitation = {
  method: 'REQUEST',
  event: sitting,
  organizer: { name: 'Секретариат Совета', address: 'k.gm5tqnzv.aeyxq4bn@council.localhost' },
  attendee: { name: 'Оразбаева Мадина', address: 'm.orazbaeva@ngo.example' },
};
const golden = (name: string) => readFileSync(new URL(`../../test/calendars/${name}`, import.meta.url), 'utf8');

describe('An invitation that is kept before it is sent', () => {
  const secrets: Record<string, string> = { reply: invitation.organizer.address, link: 'https://kenes.example/v/7f.abc.def' };
  const fill = (line: string) => line.replace(/\[\[(\w+)\]\]/g, (_, name: string) => secrets[name]!);
  const kept = writeInvitation({
    ...invitation,
    event: { ...sitting, url: undefined, description: sitting.description.replace(secrets.link!, '[[link]]') },
    organizer: { ...invitation.organizer, address: '[[reply]]' },
  });

  it('holds no secret', () => {
    for (const secret of Object.values(secrets)) expect(kept.replace(/\r\n /g, '')).not.toContain(secret);
  });

  it('is, filled in, what would have been written at once', () => {
    expect(rewriteCalendar(kept, fill)).toBe(writeInvitation({ ...invitation, event: { ...sitting, url: undefined } }));
    expect(longLines(rewriteCalendar(kept, fill))).toEqual([]);
  });

  it('is left alone by a change that changes nothing', () => {
    expect(rewriteCalendar(golden('feed.ics'), (line) => line)).toBe(golden('feed.ics'));
  });
});

describe('An invitation', () => {
  it('is the text committed in test/calendars', () => {
    expect(writeInvitation(invitation)).toBe(golden('invitation.ics'));
  });

  it('asks one person, and the answer goes to the address that is hers', () => {
    const { calendar, events } = read(writeInvitation(invitation));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(instant(events[0]!.startDate)).toBe('2027-05-26T06:00:00.000Z');
    expect(events[0]!.organizer).toBe('mailto:k.gm5tqnzv.aeyxq4bn@council.localhost');
    expect(events[0]!.attendees).toHaveLength(1);
    expect(String(events[0]!.attendees[0]!.getFirstValue()).toLowerCase()).toBe('mailto:m.orazbaeva@ngo.example');
    expect(events[0]!.attendees[0]!.getParameter('partstat')).toBe('NEEDS-ACTION');
    expect(events[0]!.attendees[0]!.getParameter('rsvp')).toBe('TRUE');
  });

  it('moved, is the same event with a higher sequence', () => {
    const moved = { ...sitting, sequence: 1, when: { ...sitting.when, starts: '2027-05-27T15:00', ends: '2027-05-27T16:30' } };
    const [before] = read(writeInvitation(invitation)).events;
    const [after] = read(writeInvitation({ ...invitation, event: moved })).events;
    expect(after!.uid).toBe(before!.uid);
    expect(after!.sequence).toBeGreaterThan(before!.sequence);
    expect(instant(after!.startDate)).toBe('2027-05-27T10:00:00.000Z');
  });

  it('called off, is METHOD:CANCEL and asks for nothing', () => {
    const text = writeInvitation({ ...invitation, method: 'CANCEL', event: { ...sitting, sequence: 2, cancelled: { prefix: 'ОТМЕНЕНО' } } });
    expect(text).toBe(golden('cancellation.ics'));
    expect(text).toContain('METHOD:CANCEL\r\n');
    expect(text).toContain('STATUS:CANCELLED\r\n');
    expect(text).not.toMatch(/RSVP|VALARM/);
  });

  it('remembers an answer already given', () => {
    const text = writeInvitation({ ...invitation, attendee: { ...invitation.attendee, answer: 'yes', votes: false } });
    expect(read(text).events[0]!.attendees[0]!.getParameter('partstat')).toBe('ACCEPTED');
    expect(read(text).events[0]!.attendees[0]!.getParameter('role')).toBe('OPT-PARTICIPANT');
  });

  it('is refused when organizer and recipient are one address', () => {
    const self = { ...invitation, organizer: { name: 'x', address: 'M.Orazbaeva@ngo.example' } };
    expect(() => writeInvitation(self)).toThrow('cannot be its recipient');
  });

  it('is refused when the method says one thing and the event another', () => {
    expect(() => writeInvitation({ ...invitation, method: 'CANCEL' })).toThrow('CANCEL goes with');
    expect(() => writeInvitation({ ...invitation, event: { ...sitting, cancelled: { prefix: 'x' } } })).toThrow('CANCEL goes with');
  });

  it.each(['a@b.example\r\nX-EVIL:1', 'a@b.example,c@d.example', '"a"@b.example', 'a b@c.example', 'a@b@c'])('is refused for the address %j', (address) => {
    expect(() => writeInvitation({ ...invitation, attendee: { name: 'x', address } })).toThrow('plain mail address');
  });

  it.each(['Иванов: "А"; да, нет', 'a\r\nX-EVIL:1', '^n^^\'"', '🧒'.repeat(40)])('carries the name %j as it is', (name) => {
    const text = writeInvitation({ ...invitation, attendee: { ...invitation.attendee, name }, organizer: { ...invitation.organizer, name } });
    const attendee = read(text).events[0]!.attendees[0]!;
    expect(attendee.getParameter('cn')).toBe(name.replace(/\r\n/g, '\n'));
    expect(longLines(text)).toEqual([]);
    expect(bareLineEnds(text)).toBe(false);
  });
});
