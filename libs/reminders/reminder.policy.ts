import { exampleViewer, type Judged } from '@kenes/council';
import { policyFor } from '@kenes/kernel';

/** Whose letters they are: the body's. */
interface Place { organisationId: string }

const secretariat = (v: Judged): boolean => v.isSecretariat;
const cases = [
  { title: 'secretary', viewer: exampleViewer({ roles: ['secretary'] }), object: { organisationId: 'body' } },
  { title: 'coordinator', viewer: exampleViewer({ roles: ['coordinator'] }), object: { organisationId: 'body' } },
  { title: 'chair', viewer: exampleViewer({ roles: ['chair'] }), object: { organisationId: 'body' } },
  { title: 'the body itself', viewer: exampleViewer({ organisationIds: ['body'] }), object: { organisationId: 'body' } },
  { title: 'another body', viewer: exampleViewer({ organisationIds: ['another'] }), object: { organisationId: 'body' } },
];

export const reminderPolicy = policyFor<Judged, Place, 'read' | 'remind' | 'readDaysOff' | 'moveDue' | 'chooseRhythm'>('reminder', {
  acts: {
    read: (v, { organisationId }) => v.seesAll || v.speaksFor(organisationId),
    remind: secretariat,
    readDaysOff: secretariat,
    moveDue: secretariat,
    chooseRhythm: (v, { organisationId }) => v.isSecretariat || v.speaksFor(organisationId),
  },
  cases,
});

/** Asking a head or the chair for help is the secretariat's word, and so is not asking (decision 23). */
export const escalationPolicy = policyFor<Judged, Place, 'list' | 'send' | 'dismiss'>('escalation', {
  acts: { list: secretariat, send: secretariat, dismiss: secretariat },
  cases,
});
