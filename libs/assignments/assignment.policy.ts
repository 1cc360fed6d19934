import { policyFor } from '@kenes/kernel';
import type { AssignmentState } from './states.js';

/** What the policy needs of a viewer. */
export interface AssignmentViewer {
  is(role: 'chair' | 'deputyChair' | 'secretary' | 'coordinator'): boolean;
  speaksFor(organisationId: string): boolean;
}

/** What it needs of an assignment: whom it is given to, and whether it has left the house. */
export interface AssignmentPlace {
  state: AssignmentState;
  organisationIds: readonly string[];
}

/** What it needs of one slot. */
export interface SlotPlace {
  state: AssignmentState;
  organisationId: string;
  leadOrganisationId: string | null;
}

/** Secretary and coordinator do the same work (practice 32). */
export const works = (v: AssignmentViewer): boolean => v.is('secretary') || v.is('coordinator');
export const oversees = (v: AssignmentViewer): boolean => works(v) || v.is('chair') || v.is('deputyChair');
const hasLeft = (state: AssignmentState): boolean => state !== 'draft' && state !== 'discarded';

const reads = (v: AssignmentViewer, a: AssignmentPlace): boolean => oversees(v) || (hasLeft(a.state) && a.organisationIds.some((id) => v.speaksFor(id)));
/** Answers are read by the body that gave them and by the lead, who puts them together (T4). */
const readsSlot = (v: AssignmentViewer, s: SlotPlace): boolean =>
  oversees(v) || (hasLeft(s.state) && (v.speaksFor(s.organisationId) || (s.leadOrganisationId !== null && v.speaksFor(s.leadOrganisationId))));
const answersFor = (v: AssignmentViewer, s: SlotPlace): boolean => hasLeft(s.state) && v.speaksFor(s.organisationId);

/** `reads` as SQL over `assignment a`; the organisations of the viewer are parameter `$at`. */
export const readableSql = (v: AssignmentViewer, at: number): string =>
  oversees(v)
    ? `$${at}::uuid[] IS NOT NULL`
    : `(a.state NOT IN ('draft', 'discarded') AND a.id IN (SELECT mine.assignment_id FROM slot mine WHERE mine.organisation_id = ANY($${at}::uuid[])))`;

/** `readsSlot` as SQL over `slot s` and its `assignment a`. */
export const readableSlotSql = (v: AssignmentViewer, at: number): string =>
  oversees(v)
    ? `$${at}::uuid[] IS NOT NULL`
    : `(a.state NOT IN ('draft', 'discarded') AND (s.organisation_id = ANY($${at}::uuid[])
        OR EXISTS (SELECT FROM slot lead WHERE lead.assignment_id = s.assignment_id AND lead.is_lead AND lead.organisation_id = ANY($${at}::uuid[]))))`;

const someone = (roles: string[], ...organisations: string[]): AssignmentViewer => ({ is: (role) => roles.includes(role), speaksFor: (id) => organisations.includes(id) });
const secretary = someone(['secretary']);
const coordinator = someone(['coordinator']);
const chair = someone(['chair']);
const lead = someone(['member'], 'lead');
const coExecutor = someone(['member'], 'co');
const stranger = someone(['member'], 'another');
const issued: AssignmentPlace = { state: 'issued', organisationIds: ['lead', 'co'] };
const draft: AssignmentPlace = { ...issued, state: 'draft' };
const ofCo: SlotPlace = { state: 'issued', organisationId: 'co', leadOrganisationId: 'lead' };
const ofLead: SlotPlace = { state: 'issued', organisationId: 'lead', leadOrganisationId: 'lead' };

export const assignmentPolicy = policyFor<AssignmentViewer, AssignmentPlace, 'read' | 'list' | 'draft' | 'edit' | 'issue' | 'discard' | 'cancel' | 'reopen'>('assignment', {
  acts: { read: reads, list: () => true, draft: works, edit: works, issue: works, discard: works, cancel: works, reopen: works },
  cases: [
    { title: 'secretary, draft', viewer: secretary, object: draft },
    { title: 'coordinator, draft', viewer: coordinator, object: draft },
    { title: 'chair, draft', viewer: chair, object: draft },
    { title: 'executor, draft', viewer: lead, object: draft },
    { title: 'secretary, issued', viewer: secretary, object: issued },
    { title: 'chair, issued', viewer: chair, object: issued },
    { title: 'lead, issued', viewer: lead, object: issued },
    { title: 'co-executor, issued', viewer: coExecutor, object: issued },
    { title: 'another body, issued', viewer: stranger, object: issued },
  ],
});

export const slotPolicy = policyFor<AssignmentViewer, SlotPlace, 'read' | 'acknowledge' | 'report' | 'reportOnBehalf' | 'handOver' | 'handOverOnBehalf' | 'accept' | 'returnForRework' | 'waive' | 'replace' | 'fileOfficialLetter'>('slot', {
  acts: {
    read: readsSlot,
    acknowledge: answersFor,
    report: answersFor,
    reportOnBehalf: works,
    handOver: answersFor,
    handOverOnBehalf: works,
    accept: works,
    returnForRework: works,
    waive: works,
    replace: works,
    fileOfficialLetter: works,
  },
  cases: [
    { title: 'secretary', viewer: secretary, object: ofCo },
    { title: 'coordinator', viewer: coordinator, object: ofCo },
    { title: 'chair', viewer: chair, object: ofCo },
    { title: 'the body itself', viewer: coExecutor, object: ofCo },
    { title: 'its lead', viewer: lead, object: ofCo },
    { title: 'co-executor, the lead’s slot', viewer: coExecutor, object: ofLead },
    { title: 'another body', viewer: stranger, object: ofCo },
  ],
});
