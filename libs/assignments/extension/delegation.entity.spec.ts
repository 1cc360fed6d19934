import { usualDelegation } from '@kenes/config';
import { helplines, sent } from '../testing/assignment.builder.js';
import { Delegation, termsOf, type DelegationTerms } from './delegation.entity.js';

const today = '2027-05-20';
const written = (more: Partial<DelegationTerms> = {}): Delegation => Object.assign(new Delegation(), { ...usualDelegation, latestOn: null, version: 1, ...more });

describe('The written delegation', () => {
  const delegation = written({ latestOn: '2027-05-31' });
  const slot = () => sent(helplines(), { isLead: true });

  it('covers the first move within its days, and the day on its edge', () => {
    expect(delegation.whyBeyond(slot(), '2027-05-27')).toBeNull();
    expect(written().whyBeyond(slot(), '2027-06-04')).toBeNull();
    expect(written().whyBeyond(slot(), '2027-06-05')).toBe('days');
    expect(delegation.whyBeyond(slot(), '2027-05-31')).toBeNull();
    expect(delegation.whyBeyond(slot(), '2027-06-01')).toBe('latest');
  });

  it('does not cover the second, whatever the day', () => {
    const moved = slot();
    moved.extend('2027-05-24', '2027-05-20');
    expect(moved).toMatchObject({ firstDueOn: '2027-05-21', dueOn: '2027-05-24', extensions: 1 });
    expect(delegation.whyBeyond(moved, '2027-05-25')).toBe('times');
    expect(delegation.whyBeyond(moved, null)).toBe('times');
  });

  it('of no times covers nothing', () => {
    expect(written({ times: 0 }).whyBeyond(slot(), null)).toBe('times');
  });
});

describe('Changing the written delegation', () => {
  const change = (more: Partial<DelegationTerms>, was: Partial<DelegationTerms> = {}) => written(was).whyNotChange({ ...termsOf(written(was)), ...more }, today);

  it('takes every term as it is written', () => {
    const terms = { times: 2, days: 21, latestOn: '2027-06-30', noticeDays: 3, declineDays: 5 };
    const delegation = written();
    delegation.change(terms, today);
    expect(delegation).toMatchObject(terms);
  });

  it.each([
    ['times', 0, 5, 'DELEGATION_TIMES'], ['days', 1, 180, 'DELEGATION_DAYS'], ['noticeDays', 0, 10, 'DELEGATION_NOTICE_DAYS'], ['declineDays', 1, 20, 'DELEGATION_DECLINE_DAYS'],
  ] as const)('keeps %s between %i and %i, and says so', (field, from, to, code) => {
    for (const fits of [from, to]) expect(change({ [field]: fits })).toBeNull();
    for (const beyond of [from - 1, to + 1]) expect(change({ [field]: beyond })).toMatchObject({ code, field, facts: { from, to } });
  });

  it('knows no last day that has passed and none that is far away', () => {
    expect(change({ latestOn: '2027-05-20' })).toBeNull();
    expect(change({ latestOn: '2027-05-19' })).toMatchObject({ code: 'DELEGATION_LATEST_PAST', field: 'latestOn' });
    expect(change({ latestOn: '2029-05-20' })).toBeNull();
    expect(change({ latestOn: '2227-05-20' })).toMatchObject({ code: 'DELEGATION_LATEST_FAR', field: 'latestOn' });
  });

  it('lets a last day that has passed since stand beside other terms, and takes it away', () => {
    const was = { latestOn: '2027-04-30' };
    expect(change({ times: 2 }, was)).toBeNull();
    expect(change({ latestOn: null }, was)).toBeNull();
    expect(change({ latestOn: '2027-05-01' }, was)).toMatchObject({ code: 'DELEGATION_LATEST_PAST' });
  });

  it('is no change when all is as it was', () => {
    expect(change({})).toMatchObject({ code: 'DELEGATION_SAME' });
  });
});
