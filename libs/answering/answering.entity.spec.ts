import type { Caller } from '@kenes/kernel';
import { Answering } from './answering.entity.js';
import { Deputy } from './absence.entity.js';
import { AnsweringRound } from './round.entity.js';

const at = new Date('2027-03-09T05:00:00Z');
const byLink: Caller = { councilId: 'council', principalId: 'gulnar', channel: 'link', evidence: 'link' };
const asked = (more: Partial<Answering> = {}): Answering =>
  Object.assign(new Answering(), { id: 'a', organisationId: 'akimat', personId: 'gulnar', address: 'g.ibraeva@kost.example', askedAt: at, ...more });

describe('A body that is asked who answers', () => {
  it('is silent until it answers, and unreachable when the letter came back or there was nowhere to write', () => {
    expect(asked().standing).toBe('silent');
    const returned = asked();
    expect(returned.bounce(at, '550 5.1.1 User unknown')).toBe(true);
    expect(returned).toMatchObject({ standing: 'unreachable', bounceWords: '550 5.1.1 User unknown' });
    expect(asked({ address: null }).standing).toBe('unreachable');
  });

  it('confirms, by whatever way and as often as it likes; a late bounce is then no news', () => {
    const one = asked();
    one.confirm(at, byLink, null);
    expect(one).toMatchObject({ state: 'confirmed', standing: 'confirmed', answeredAt: at, channel: 'link', evidence: 'link' });
    one.confirm(at, { ...byLink, channel: 'mail', evidence: 'proved' }, 'message');
    expect(one).toMatchObject({ state: 'confirmed', messageId: 'message' });
    expect(one.bounce(at, 'late')).toBe(false);
    expect(one.standing).toBe('confirmed');
  });

  it('names somebody else, and nothing passes before he says so himself', () => {
    const one = asked();
    one.name('evgeny', 'заведующий сектором', at, byLink, null);
    expect(one).toMatchObject({ state: 'named', standing: 'newPerson', successorId: 'evgeny', personId: 'gulnar' });
    expect(one.passOn(at, 'e.li@kost.example')).toEqual({ from: 'gulnar', to: 'evgeny' });
    expect(one).toMatchObject({ state: 'passedOn', standing: 'newPerson', personId: 'evgeny', formerId: 'gulnar', successorId: null, address: 'e.li@kost.example' });
  });

  it('has nobody to pass to as long as nobody is named', () => {
    expect(() => asked().passOn(at, null)).toThrow(expect.objectContaining({ code: 'WHO_NOBODY_NAMED' }));
    expect(() => asked().decline()).toThrow(expect.objectContaining({ code: 'WHO_NOBODY_NAMED' }));
  });

  it('is asked anew when the named one says that it is not he', () => {
    const one = asked();
    one.name('evgeny', null, at, byLink, 'message');
    one.decline();
    expect(one).toMatchObject({ state: 'asked', standing: 'silent', successorId: null, answeredAt: null, messageId: null, personId: 'gulnar' });
  });

  it('may confirm itself after all, and then nobody is named any more', () => {
    const one = asked();
    one.name('evgeny', 'заведующий', at, byLink, null);
    one.confirm(at, byLink, null);
    expect(one).toMatchObject({ state: 'confirmed', successorId: null, successorPost: null });
  });

  it('forgets a letter that was misfiled, but not what a successor has confirmed', () => {
    const one = asked();
    one.confirm(at, byLink, 'message');
    expect(one.forget()).toBe(true);
    expect(one.standing).toBe('silent');
    const passed = asked();
    passed.name('evgeny', null, at, byLink, 'message');
    passed.passOn(at, null);
    expect(passed.forget()).toBe(false);
    expect(passed.personId).toBe('evgeny');
  });

  it('is asked again while it has not answered, and not afterwards', () => {
    const one = asked();
    one.bounce(at, 'full');
    one.askAgain(at, { personId: 'gulnar', address: 'new@kost.example' });
    expect(one).toMatchObject({ asks: 2, address: 'new@kost.example', standing: 'silent', bounceWords: null });
    one.confirm(at, byLink, null);
    expect(() => one.askAgain(at, null)).toThrow(expect.objectContaining({ code: 'WHO_ANSWERED' }));
  });

  it('passes on once more in the same year', () => {
    const one = asked();
    one.name('evgeny', null, at, byLink, null);
    one.passOn(at, null);
    one.name('anna', null, at, byLink, null);
    expect(one).toMatchObject({ state: 'named', personId: 'evgeny' });
    expect(one.passOn(at, null)).toEqual({ from: 'evgeny', to: 'anna' });
  });
});

describe('A round', () => {
  it('bears a number as letters print it, and takes corrections to the last day of its year', () => {
    const round = Object.assign(new AnsweringRound(), { year: 2027, runningNumber: 8 });
    expect(round.number).toBe('27-008');
    expect(round.isOver('2027-12-31')).toBe(false);
    expect(round.isOver('2028-01-01')).toBe(true);
  });
});

describe('A deputy', () => {
  const given = { id: 'd', organisationId: 'akimat', personId: 'anna', forPersonId: 'gulnar', absenceId: null };

  it('stands in from today to the last day, today included', () => {
    expect(Deputy.of(given, '2027-05-20', '2027-06-15')).toMatchObject({ fromOn: '2027-05-20', toOn: '2027-06-15' });
    expect(Deputy.of(given, '2027-05-20', '2027-05-20').toOn).toBe('2027-05-20');
  });

  it('cannot be for days that are past, nor for oneself', () => {
    expect(() => Deputy.of(given, '2027-05-20', '2027-05-19')).toThrow(expect.objectContaining({ code: 'DEPUTY_DAYS' }));
    expect(() => Deputy.of({ ...given, personId: 'gulnar' }, '2027-05-20', '2027-06-15')).toThrow(expect.objectContaining({ code: 'DEPUTY_SAME_PERSON' }));
  });
});
