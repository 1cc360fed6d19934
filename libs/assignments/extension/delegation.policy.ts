import { policyFor } from '@kenes/kernel';
import { oversees, type AssignmentViewer } from '../assignment.policy.js';

const someone = (...roles: string[]): AssignmentViewer => ({ is: (role) => roles.includes(role), speaksFor: () => false });

/** The chair gives the delegation; whom it binds reads it and does not write it. */
export const delegationPolicy = policyFor<AssignmentViewer, null, 'read' | 'change'>('delegation', {
  acts: { read: oversees, change: (v) => v.is('chair') },
  cases: [
    { title: 'secretary', viewer: someone('secretary'), object: null },
    { title: 'coordinator', viewer: someone('coordinator'), object: null },
    { title: 'chair', viewer: someone('chair'), object: null },
    { title: 'deputy chair', viewer: someone('deputyChair'), object: null },
    { title: 'member', viewer: someone('member'), object: null },
  ],
});
