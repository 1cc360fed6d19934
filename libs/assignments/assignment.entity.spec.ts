import { Refusal } from '@kenes/kernel';
import { assignmentStates } from './states.js';
import type { Assignment, AssignmentAct } from './assignment.entity.js';
import { at, helplines } from './testing/assignment.builder.js';

const code = (act: () => unknown): string => {
  try { act(); } catch (error) { if (error instanceof Refusal) return error.code; throw error; }
  return 'done';
};
const issued = (): Assignment => { const one = helplines(); one.issue(2027, 41, at('2027-04-15')); return one; };
const submitted = (): Assignment => { const one = issued(); one.submit(at('2027-05-20')); return one; };

describe('An assignment', () => {
  it('gets its number when it is issued, and is no draft any more', () => {
    const assignment = helplines();
    expect(assignment.number).toBeNull();
    assignment.issue(2027, 41, at('2027-04-15'));
    expect(assignment).toMatchObject({ number: '27-041', state: 'issued', issuedAt: at('2027-04-15') });
    expect(assignment.text).toMatchObject({ ru: 'Обеспечить работу телефонов доверия', missing: ['en'] });
    for (const act of ['edit', 'issue', 'discard'] as const) expect(assignment.whyNot(act)?.code).toBe('DRAFT_ONLY');
  });

  it('goes from issued to underway at the first sign of life, to review with the lead’s last answer, off control by acceptance', () => {
    const assignment = issued();
    expect(assignment.work()).toBe(true);
    expect(assignment.work()).toBe(false);
    assignment.submit(at('2027-05-20'));
    expect(assignment.state).toBe('submitted');
    expect(assignment.work()).toBe(false);
    assignment.accept(at('2027-05-21'));
    expect(assignment).toMatchObject({ state: 'accepted', closedAt: at('2027-05-21') });
    assignment.reopen();
    expect(assignment).toMatchObject({ state: 'submitted', closedAt: null });
  });

  it('keeps its due day when the lead’s answer is sent back, unless a new one is given; the counter grows', () => {
    const assignment = submitted();
    assignment.returnForRework(true, null);
    expect(assignment).toMatchObject({ state: 'underway', dueOn: '2027-05-21', returns: 1, submittedAt: null });
    assignment.submit(at('2027-05-21'));
    assignment.returnForRework(true, '2027-05-25');
    expect(assignment).toMatchObject({ dueOn: '2027-05-25', returns: 2 });
  });

  it('stays with the secretary when only a co-executor’s answer is sent back', () => {
    const assignment = submitted();
    assignment.returnForRework(false, '2027-05-25');
    expect(assignment).toMatchObject({ state: 'submitted', dueOn: '2027-05-21', returns: 1 });
  });

  it('is not accepted before the lead has answered for good', () => {
    for (const assignment of [helplines(), issued()]) expect(code(() => assignment.accept(at('2027-05-21')))).toBe('NOT_UNDER_REVIEW');
  });

  it('is cancelled with a reason only, and not after it was closed', () => {
    expect(code(() => issued().cancel('  ', at('2027-05-01')))).toBe('REASON_MISSING');
    expect(code(() => issued().cancel('и'.repeat(2_001), at('2027-05-01')))).toBe('ASSIGNMENT_TEXT_TOO_LONG');
    const cancelled = issued();
    cancelled.cancel('Вошло в план министерства', at('2027-05-01'));
    expect(cancelled).toMatchObject({ state: 'cancelled', closeReason: 'Вошло в план министерства' });
    expect(code(() => cancelled.cancel('ещё раз', at('2027-05-02')))).toBe('ASSIGNMENT_CLOSED');
    expect(code(() => cancelled.reopen())).toBe('NOT_OFF_CONTROL');
  });

  it('answers every act in every state with a next state or a named no', () => {
    const acts: AssignmentAct[] = ['edit', 'issue', 'discard', 'work', 'submit', 'withdraw', 'returnForRework', 'accept', 'cancel', 'reopen'];
    const open = (state: (typeof assignmentStates)[number]) => acts.filter((act) => Object.assign(helplines(), { state }).whyNot(act) === null).join(' ');
    expect(Object.fromEntries(assignmentStates.map((state) => [state, open(state)]))).toEqual({
      draft: 'edit issue discard',
      issued: 'work submit returnForRework cancel',
      underway: 'work submit returnForRework cancel',
      submitted: 'work submit withdraw returnForRework accept cancel',
      accepted: 'reopen',
      cancelled: '',
      discarded: '',
    });
  });
});
