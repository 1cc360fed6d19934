import { policyFor } from '@kenes/kernel';
import { exampleViewer, type Judged } from '../access/viewer.js';

const cases = [
  { title: 'secretary', viewer: exampleViewer({ roles: ['secretary'] }), object: null },
  { title: 'coordinator', viewer: exampleViewer({ roles: ['coordinator'] }), object: null },
  { title: 'chair', viewer: exampleViewer({ roles: ['chair'] }), object: null },
  { title: 'member', viewer: exampleViewer({ roles: ['member'] }), object: null },
];

/** Everybody counts by the same days; the secretariat keeps them. */
export const workCalendarPolicy = policyFor<Judged, null, 'read' | 'edit'>('workCalendar', {
  acts: { read: () => true, edit: (v) => v.isSecretariat },
  cases,
});
