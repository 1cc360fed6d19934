import type { PresetMandate } from '../preset.js';

const order = { basisNumber: '318', basisOn: '2025-02-14' } as const;

const byPost = (organisation: string, post: string, more: Partial<PresetMandate> = {}): PresetMandate => ({
  role: 'member', organisation, post: `${organisation}.${post}`, hasVote: true, substitution: 'withoutVote', from: '2025-02-14', ...order, ...more,
});
const named = (organisation: string, person: string, more: Partial<PresetMandate> = {}): PresetMandate => ({
  role: 'member', organisation, person, hasVote: true, substitution: 'none', from: '2025-02-14', ...order, ...more,
});

/**
 * The composition: most mandates belong to a post and pass to its next holder, some to a named person.
 * Nineteen vote; the secretary and the observers do not.
 */
export const mandates: readonly PresetMandate[] = [
  byPost('labour', 'head', { role: 'chair', substitution: 'none' }),
  byPost('education', 'head', { role: 'deputyChair', substitution: 'voteByLetter' }),
  named('labour', 'a-seitkali', { role: 'secretary', hasVote: false }),
  named('twelve-days', 'g-ashim', { role: 'coordinator' }),
  byPost('interior', 'head'),
  byPost('culture', 'head'),
  byPost('health', 'head', { substitution: 'voteByLetter' }),
  byPost('agriculture', 'contact'),
  byPost('science', 'contact'),
  byPost('justice', 'contact'),
  byPost('foreign', 'contact'),
  byPost('prosecution', 'head'),
  byPost('child-ombudsman', 'contact', { substitution: 'none' }),
  byPost('unions', 'head', { substitution: 'voteByLetter' }),
  byPost('employers', 'head', { substitution: 'voteByLetter' }),
  byPost('chamber', 'contact'),
  named('ngo', 'i-lapteva'),
  byPost('akimat-astana', 'contact'),
  byPost('akimat-kostanay', 'contact'),
  byPost('akimat-turkistan', 'contact'),
  byPost('ilo', 'head', { role: 'observer', hasVote: false }),
  byPost('unicef', 'contact', { role: 'observer', hasVote: false }),
  // Left the council: last year's lists still show it.
  byPost('tourism', 'contact', { to: '2026-12-31' }),
];
