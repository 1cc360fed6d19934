import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readReply, writeInvitation } from './index.js';
import { sitting } from './testing/calendars.js';

const reply = (name: string) => readFileSync(new URL(`../../test/calendars/replies/${name}.ics`, import.meta.url), 'utf8');
const startsAt = new Date('2027-05-26T06:00:00Z');

describe('A reply of a calendar program', () => {
  it.each([
    ['google-accepted', { answer: 'accepted', sequence: 0, startsAt, comment: 'Буду с коллегой' }],
    ['outlook-declined', { answer: 'declined', sequence: 1, startsAt, comment: 'В командировке, простите' }],
    ['apple-accepted', { answer: 'accepted', sequence: 0, startsAt: null, comment: null }],
    ['bare-accepted', { answer: 'accepted', sequence: null, startsAt: null, comment: null }],
    ['tentative', { answer: 'other', sequence: null, startsAt: null, comment: null }],
  ])('%s is read', (name, expected) => {
    expect(readReply(reply(name))).toEqual({ uid: sitting.uid, ...expected });
  });

  it('takes each zone from its own message, never from the one before', () => {
    const almaty = reply('outlook-declined');
    expect(readReply(almaty.replaceAll('TZOFFSETTO:+0500', 'TZOFFSETTO:+0600'))!.startsAt).toEqual(new Date('2027-05-26T05:00:00Z'));
    expect(readReply(almaty)!.startsAt).toEqual(startsAt);
  });

  it.each([
    ['an invitation', writeInvitation({ method: 'REQUEST', event: sitting, organizer: { name: 'x', address: 'a@b.example' }, attendee: { name: 'y', address: 'c@d.example' } })],
    ['a counter-proposal', reply('tentative').replace('METHOD:REPLY', 'METHOD:COUNTER')],
    ['one in the name of two', reply('tentative').replace('END:VEVENT', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:e@f.example\r\nEND:VEVENT')],
    ['one about nothing', reply('tentative').replace(/UID.*\r\n/, '')],
    ['one that breaks off', 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:x'],
    ['a novel', `${reply('tentative')}${'X-A:b\r\n'.repeat(20_000)}`],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(readReply(text)).toBeNull();
  });

  it('never throws, whatever it is made of', () => {
    const pieces = fc.constantFrom(...reply('outlook-declined').split('\r\n'), '', ':', ';', 'BEGIN:VEVENT', 'END:VCALENDAR', 'DTSTART:x', 'SEQUENCE:x', '\u0000', 'RRULE:FREQ=SECONDLY', '"');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (lines) => {
      const read = readReply(`BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${lines.join('\r\n')}`);
      expect(read === null || typeof read.uid === 'string').toBe(true);
    }), { numRuns: 300 });
  });
});
