import { policyFor } from '@kenes/kernel';
import { works, type AssignmentViewer, type SlotPlace } from '../assignment.policy.js';

const someone = (roles: string[], ...organisations: string[]): AssignmentViewer => ({ is: (role) => roles.includes(role), speaksFor: (id) => organisations.includes(id) });
const chair = (v: AssignmentViewer): boolean => v.is('chair');
const decides = (v: AssignmentViewer): boolean => works(v) || chair(v);
const ofCo: SlotPlace = { state: 'issued', organisationId: 'co', leadOrganisationId: 'lead' };

/** Who issued decides about time: the chair, and within the council's written delegation its secretariat (practice 13). */
export const extensionPolicy = policyFor<AssignmentViewer, SlotPlace, 'list' | 'grant' | 'refuse' | 'prepare' | 'decideBeyondDelegation'>('extension', {
  acts: { list: () => true, grant: decides, refuse: decides, prepare: works, decideBeyondDelegation: chair },
  cases: [
    { title: 'secretary', viewer: someone(['secretary']), object: ofCo },
    { title: 'coordinator', viewer: someone(['coordinator']), object: ofCo },
    { title: 'chair', viewer: someone(['chair']), object: ofCo },
    { title: 'deputy chair', viewer: someone(['deputyChair']), object: ofCo },
    { title: 'the body itself', viewer: someone(['member'], 'co'), object: ofCo },
    { title: 'its lead', viewer: someone(['member'], 'lead'), object: ofCo },
    { title: 'another body', viewer: someone(['member'], 'another'), object: ofCo },
  ],
});
