import { policyFor } from '@kenes/kernel';
import { exampleViewer, type Judged } from './access/viewer.js';

const own = '01900000-0000-7000-8000-000000000001';
const cases = [
  { title: 'secretary', viewer: exampleViewer({ roles: ['secretary'] }), object: own },
  { title: 'coordinator', viewer: exampleViewer({ roles: ['coordinator'] }), object: own },
  { title: 'chair', viewer: exampleViewer({ roles: ['chair'] }), object: own },
  { title: 'member', viewer: exampleViewer({ roles: ['member'] }), object: own },
  { title: 'observer', viewer: exampleViewer({ roles: ['observer'] }), object: own },
  { title: 'the person', viewer: exampleViewer({ personId: own }), object: own },
  { title: 'link of another', viewer: exampleViewer({}, 'link', 'link'), object: own },
];

/** Bodies, composition and work calendar are common knowledge within a council. */
export const councilPolicy = policyFor('council', { acts: { read: () => true }, cases });

/** The object is the person's id. A post's contact is everybody's; further addresses are private mailboxes. */
export const personPolicy = policyFor('person', {
  acts: {
    read: () => true,
    readAllAddresses: (viewer: Judged, personId: string) => viewer.isSecretariat || viewer.personId === personId,
  },
  cases,
});
