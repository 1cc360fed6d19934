import { exampleViewer, type Judged } from '@kenes/council';
import { policyFor } from '@kenes/kernel';

/** Domains of mail and who answers for them are the secretariat's; a member has no say about another's mail. */
export const domainPolicy = policyFor<Judged, null, 'read' | 'confirm' | 'withdraw'>('domain', {
  acts: { read: (viewer) => viewer.isSecretariat, confirm: (viewer) => viewer.isSecretariat, withdraw: (viewer) => viewer.isSecretariat },
  cases: [
    { title: 'secretary', viewer: exampleViewer({ roles: ['secretary'] }), object: null },
    { title: 'coordinator', viewer: exampleViewer({ roles: ['coordinator'] }), object: null },
    { title: 'chair', viewer: exampleViewer({ roles: ['chair'] }), object: null },
    { title: 'member', viewer: exampleViewer({ roles: ['member'] }), object: null },
  ],
});
