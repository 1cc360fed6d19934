import { policyFor } from '@kenes/kernel';
import type { MessageAct } from './message.entity.js';

/** What the policy needs of a viewer. */
export interface MailViewer {
  is(role: 'chair' | 'deputyChair' | 'secretary' | 'coordinator'): boolean;
  speaksFor(organisationId: string): boolean;
  seesRisk: boolean;
}

/** What it needs of a message: a suggested mark closes an unsorted one until a person has decided. */
export interface MailPlace {
  state: 'unsorted' | 'filed' | 'notForUs';
  atRisk: boolean;
  riskSuggested: boolean;
  organisationId: string | null;
}

const sorts = (v: MailViewer): boolean => v.is('secretary') || v.is('coordinator');
const oversees = (v: MailViewer): boolean => sorts(v) || v.is('chair') || v.is('deputyChair');

/** A closed message is open to the secretary and the named contacts; the rest follows from where it lies. */
function reads(v: MailViewer, m: MailPlace): boolean {
  if (m.atRisk) return v.seesRisk;
  if (m.state === 'filed') return oversees(v) || (m.organisationId !== null && v.speaksFor(m.organisationId));
  return sorts(v) && (!m.riskSuggested || v.seesRisk);
}

const sortsReadable = (v: MailViewer, m: MailPlace): boolean => sorts(v) && reads(v, m);

/** The same as `reads`, for SQL. `m` is message, `t` its thread (left joined); `$roles…` are filled by `readableValues`. */
export const readableSql = (first: number): string => `CASE
  WHEN m.at_risk THEN $${first}::boolean
  WHEN m.state = 'filed' THEN $${first + 1}::boolean OR t.organisation_id = ANY($${first + 2}::uuid[])
  ELSE $${first + 3}::boolean AND (NOT m.risk_suggested OR $${first}::boolean) END`;

export const readableValues = (v: MailViewer & { organisationIds: Iterable<string> }): unknown[] => [v.seesRisk, oversees(v), [...v.organisationIds], sorts(v)];

const someone = (roles: string[], seesRisk: boolean, organisations: string[] = []): MailViewer => ({
  is: (role) => roles.includes(role),
  speaksFor: (id) => organisations.includes(id),
  seesRisk,
});
const secretary = someone(['secretary'], true);
const contact = someone([], true);
const coordinator = someone(['coordinator'], false);
const chair = someone(['chair'], false);
const party = someone(['member'], false, ['its own']);
const stranger = someone(['member'], false, ['another']);
const unsorted: MailPlace = { state: 'unsorted', atRisk: false, riskSuggested: false, organisationId: null };
const suggested: MailPlace = { ...unsorted, riskSuggested: true };
const filed: MailPlace = { ...unsorted, state: 'filed', organisationId: 'its own' };
const closed: MailPlace = { ...filed, state: 'unsorted', atRisk: true };

export const messagePolicy = policyFor<MailViewer, MailPlace, MessageAct | 'read' | 'sort'>('message', {
  acts: {
    read: reads,
    sort: (v) => sorts(v) || v.seesRisk,
    file: sortsReadable,
    secondAddress: sortsReadable,
    notForUs: sortsReadable,
    unsort: sortsReadable,
    markAtRisk: sortsReadable,
    unmarkAtRisk: (v, m) => v.seesRisk && reads(v, m),
  },
  cases: [
    { title: 'secretary, unsorted', viewer: secretary, object: unsorted },
    { title: 'coordinator, unsorted', viewer: coordinator, object: unsorted },
    { title: 'coordinator, mark suggested', viewer: coordinator, object: suggested },
    { title: 'secretary, marked', viewer: secretary, object: closed },
    { title: 'named contact, marked', viewer: contact, object: closed },
    { title: 'coordinator, marked', viewer: coordinator, object: closed },
    { title: 'chair, marked', viewer: chair, object: closed },
    { title: 'sender’s body, marked', viewer: party, object: closed },
    { title: 'chair, filed', viewer: chair, object: filed },
    { title: 'body of the thread, filed', viewer: party, object: filed },
    { title: 'another body, filed', viewer: stranger, object: filed },
    { title: 'chair, unsorted', viewer: chair, object: unsorted },
  ],
});
