import { exampleViewer, type Judged } from '@kenes/council';
import { policyFor } from '@kenes/kernel';

/** Whose figures they are: the body's. */
interface Place { organisationId: string }

const cases = [
  { title: 'secretary', viewer: exampleViewer({ roles: ['secretary'] }), object: { organisationId: 'body' } },
  { title: 'coordinator', viewer: exampleViewer({ roles: ['coordinator'] }), object: { organisationId: 'body' } },
  { title: 'chair', viewer: exampleViewer({ roles: ['chair'] }), object: { organisationId: 'body' } },
  { title: 'observer', viewer: exampleViewer({ roles: ['observer'] }), object: { organisationId: 'body' } },
  { title: 'the body itself', viewer: exampleViewer({ organisationIds: ['body'] }), object: { organisationId: 'body' } },
  { title: 'another body', viewer: exampleViewer({ organisationIds: ['another'] }), object: { organisationId: 'body' } },
];

/** The whole is for whoever answers for it; a body has its own list, and its own row of the report. */
export const overviewPolicy = policyFor<Judged, Place, 'read' | 'readMonday' | 'readDiscipline'>('overview', {
  acts: {
    read: (v) => v.seesAll,
    readMonday: (v) => v.seesAll,
    readDiscipline: (v, { organisationId }) => v.seesAll || v.speaksFor(organisationId),
  },
  cases,
});
