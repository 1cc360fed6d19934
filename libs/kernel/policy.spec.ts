import { policies, policyFor } from './policy.js';

interface Someone { body: string; secretary: boolean }

describe('A policy', () => {
  const policy = policyFor<Someone, { body: string }, 'read' | 'close'>('permit', {
    acts: { read: (viewer, permit) => viewer.secretary || viewer.body === permit.body, close: (viewer) => viewer.secretary },
    cases: [
      { title: 'secretary', viewer: { body: 'labour', secretary: true }, object: { body: 'health' } },
      { title: 'own body', viewer: { body: 'health', secretary: false }, object: { body: 'health' } },
      { title: 'other body', viewer: { body: 'ngo', secretary: false }, object: { body: 'health' } },
    ],
  });

  it('says who may', () => {
    expect(policy.may({ body: 'health', secretary: false }, 'read', { body: 'health' })).toBe(true);
    expect(policy.may({ body: 'health', secretary: false }, 'close', { body: 'health' })).toBe(false);
  });

  it('is known to the doors by its acts alone', () => {
    expect(policies.knows('permit.close')).toBe(true);
    expect(policies.knows('permit.burn')).toBe(false);
    expect(policies.knows('permit')).toBe(false);
  });

  it('prints who may do what, so that a change of permission is a changed line', () => {
    expect(policies.print()).toContain('| read | yes | yes | · |\n| close | yes | · | · |');
  });
});
