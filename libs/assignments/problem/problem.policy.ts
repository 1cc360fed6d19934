import { policyFor } from '@kenes/kernel';
import { works, type AssignmentViewer, type SlotPlace } from '../assignment.policy.js';

const someone = (roles: string[], ...organisations: string[]): AssignmentViewer => ({ is: (role) => roles.includes(role), speaksFor: (id) => organisations.includes(id) });
const ofCo: SlotPlace = { state: 'issued', organisationId: 'co', leadOrganisationId: 'lead' };

/** A problem is read by whoever reads the answer it came with; letters to others go by the hand of the secretariat. */
export const problemPolicy = policyFor<AssignmentViewer, SlotPlace, 'list' | 'ask' | 'solve'>('problem', {
  acts: { list: () => true, ask: works, solve: works },
  cases: [
    { title: 'secretary', viewer: someone(['secretary']), object: ofCo },
    { title: 'coordinator', viewer: someone(['coordinator']), object: ofCo },
    { title: 'chair', viewer: someone(['chair']), object: ofCo },
    { title: 'the body itself', viewer: someone(['member'], 'co'), object: ofCo },
    { title: 'its lead', viewer: someone(['member'], 'lead'), object: ofCo },
    { title: 'another body', viewer: someone(['member'], 'another'), object: ofCo },
  ],
});
