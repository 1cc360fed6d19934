import type { Actor } from './actor.js';
import type { Council } from './world.js';

const slotFields = `id version state mark late force closesBy dueOn officialNumber organisation { id short { ru } } latestReport { id kind answer standing text figures { code value } files { name size } evidence channel person { id } until: untilOn }`;

export const assignmentFields = `
  id version number state mark partlyLate dueOn returns
  lead { ${slotFields} } slots { ${slotFields} }
  timeline { kind act channel evidence waits organisation { short { ru } } person { name { ru } } report { text answer } message { text } facts { name value } }
  abilities { accept returnForRework cancel report reportOnBehalf }`;

export interface Wanted {
  lead: string;
  with?: string[];
  due?: string;
  text?: string;
  closesBy?: 'workingAnswer' | 'officialLetter';
}

/** What a secretary types into a new assignment. */
export const draftOf = (council: Council, { lead, with: others = [], due = '2027-06-04', text = 'Провести совместные рейды на рынках, автомойках и в придорожных кафе', closesBy = 'workingAnswer' }: Wanted) => ({
  title: { ru: 'рейды на рынках и автомойках', kk: 'базарлар мен автожуу орындарындағы рейдтер', en: 'raids at markets and car washes' },
  text: { ru: text, kk: 'Базарларда, автожуу орындарында және жол бойындағы кафелерде бірлескен рейдтер өткізу', en: 'Hold joint raids at markets, car washes and roadside cafés' },
  result: { ru: 'Таблица объектов и справка', kk: 'Нысандар кестесі және анықтама', en: 'A table of sites and a note' },
  dueOn: due,
  slots: [{ organisationId: council.body(lead), isLead: true, closesBy }, ...others.map((key) => ({ organisationId: council.body(key), isLead: false }))],
  indicatorCodes: ['I4', 'I5'],
});

/** Drafts an assignment as this person; the answer as it came. */
export const drafts = (actor: Actor, council: Council, wanted: Wanted) =>
  actor.does(`mutation ($input: AssignmentInput!) { draftAssignment(input: $input) { __typename ... on Assignment { id version number state } ... on Refused { code sentence field } } }`, { input: draftOf(council, wanted) });

export const issues = (actor: Actor, draft: { id: string; version: number }, key?: string) =>
  actor.does(`mutation ($id: ID!, $version: Int!) { issueAssignment(id: $id, expectedVersion: $version) { __typename ... on IssuedAssignments { letters assignments { ${assignmentFields} } } ... on Refused { code sentence field } ... on AssignmentConflict { sentence } } }`, { id: draft.id, version: draft.version }, key);

/** Drafts and issues; the assignment as its author then sees it. */
export async function assigns(actor: Actor, council: Council, wanted: Wanted) {
  const draft = await drafts(actor, council, wanted);
  if (draft.__typename !== 'Assignment') throw new Error(`the draft was refused: ${draft.sentence}`);
  const issued = await issues(actor, draft);
  if (issued.__typename !== 'IssuedAssignments') throw new Error(`issuing was refused: ${issued.sentence}`);
  return issued.assignments[0];
}

/** An assignment as this person sees it now; null when it does not exist for them. */
export const sees = async (actor: Actor, { id }: { id: string }) => (await actor.asks(`query ($id: ID!) { assignment(id: $id) { ${assignmentFields} } }`, { id })).assignment;

/** The slot of one body. */
export const slotOf = (council: Council, assignment: { slots: { organisation: { id: string } }[] }, key: string): any => {
  const slot = assignment.slots.find((one) => one.organisation.id === council.body(key));
  if (!slot) throw new Error(`${key} has no slot here`);
  return slot;
};

const act = (name: string, args: string, pass: string) => `mutation (${args}) { ${name}(${pass}) { __typename ... on Assignment { ${assignmentFields} } ... on Refused { code sentence field } ... on AssignmentConflict { sentence theirs { version } } } }`;

export const accepts = (actor: Actor, slot: { id: string; version: number }, key?: string) =>
  actor.does(act('acceptSlot', '$slot: ID!, $version: Int!', 'slotId: $slot, expectedVersion: $version'), { slot: slot.id, version: slot.version }, key);

export const returns = (actor: Actor, slot: { id: string; version: number }, reason: string) =>
  actor.does(act('returnForRework', '$slot: ID!, $version: Int!, $reason: String!', 'slotId: $slot, expectedVersion: $version, reason: $reason'), { slot: slot.id, version: slot.version, reason });

export interface Told {
  answer?: 'done' | 'onTime' | 'moreTime' | 'notOurs' | 'help';
  interim?: boolean;
  text?: string;
  figures?: { code: string; value: number }[];
  without?: string[];
}

export const reports = (actor: Actor, slot: { id: string }, { answer = 'done', interim = false, text = 'Рейды проведены.', figures = [], without = [] }: Told = {}, key?: string) =>
  actor.does(act('reportProgress', '$input: ReportInput!', 'input: $input'), { input: { slotId: slot.id, answer, interim, text, figures, fileIds: [], without } }, key);
