import type { AddresseesQuery, AssignmentInput, ClosesBy, DraftFieldsFragment, Force } from '../graphql/graphql';

export interface Text {
  kk: string;
  ru: string;
  en: string;
}

/** One line of «to whom»: a body, or a group that stays together on the screen. */
export interface Addressee {
  key: string;
  organisationIds: string[];
  isLead: boolean;
  force: Force;
  closesBy: ClosesBy;
  dueOn: string | null;
}

export interface DraftState {
  title: Text;
  text: Text;
  result: Text;
  basis: Text;
  dueOn: string | null;
  dueReason: string;
  addressees: Addressee[];
  indicatorCodes: string[];
  each: boolean;
}

type Bodies = AddresseesQuery['organisations'];
type Group = AddresseesQuery['organisationGroups'][number];

export const empty = (): Text => ({ kk: '', ru: '', en: '' });

export const newDraft = (): DraftState => ({
  title: empty(), text: empty(), result: empty(), basis: empty(), dueOn: null, dueReason: '', addressees: [], indicatorCodes: [], each: false,
});

export const addBody = (draft: DraftState, body: Bodies[number]): DraftState =>
  draft.addressees.some(({ organisationIds }) => organisationIds.includes(body.id))
    ? draft
    : { ...draft, addressees: [...draft.addressees, { key: body.id, organisationIds: [body.id], isLead: !draft.addressees.some(({ isLead }) => isLead), force: body.defaultForce, closesBy: 'workingAnswer', dueOn: null }] };

/** A group brings those of its bodies that are not named yet; it never leads. */
export function addGroup(draft: DraftState, group: Group, bodies: Bodies): DraftState {
  const named = new Set(draft.addressees.flatMap(({ organisationIds }) => organisationIds));
  const fresh = group.organisations.map(({ id }) => id).filter((id) => !named.has(id));
  if (fresh.length === 0) return draft;
  const force = bodies.find(({ id }) => id === fresh[0])?.defaultForce ?? 'order';
  return { ...draft, addressees: [...draft.addressees, { key: group.key, organisationIds: fresh, isLead: false, force, closesBy: 'workingAnswer', dueOn: null }] };
}

export const change = (draft: DraftState, key: string, to: Partial<Addressee>): DraftState => ({
  ...draft,
  addressees: draft.addressees.map((line) => (line.key === key ? { ...line, ...to } : to.isLead ? { ...line, isLead: false } : line)),
});

const said = ({ kk, ru, en }: Text) => ({ kk: kk.trim() || null, ru: ru.trim() || null, en: en.trim() || null });

export const inputOf = (draft: DraftState): AssignmentInput => ({
  title: said(draft.title),
  text: said(draft.text),
  result: said(draft.result),
  basis: said(draft.basis),
  dueOn: draft.dueOn,
  dueReason: draft.dueReason.trim() || null,
  slots: draft.addressees.flatMap(({ organisationIds, isLead, force, closesBy, dueOn }) =>
    organisationIds.map((organisationId) => ({ organisationId, isLead: isLead && !draft.each, force, closesBy, dueOn })),
  ),
  indicatorCodes: draft.indicatorCodes,
  controllerId: null,
  together: draft.each ? 'eachForItself' : 'together',
});

const shown = (text: { kk: string | null; ru: string | null; en: string | null }): Text => ({ kk: text.kk ?? '', ru: text.ru ?? '', en: text.en ?? '' });

/** A stored draft on the screen again; bodies that make up a whole group with one force are folded back into it. */
export function fromStored(stored: DraftFieldsFragment, groups: Group[]): DraftState {
  let left = stored.slots.map((slot) => ({ ...slot }));
  const addressees: Addressee[] = [];
  for (const group of groups) {
    const held = left.filter((slot) => !slot.isLead && group.organisations.some(({ id }) => id === slot.organisation.id));
    const alike = held.every(({ force, closesBy, dueOn }) => force === held[0].force && closesBy === held[0].closesBy && dueOn === held[0].dueOn);
    if (held.length < 4 || held.length !== group.organisations.length || !alike) continue;
    left = left.filter((slot) => !held.includes(slot));
    addressees.push({ key: group.key, organisationIds: held.map(({ organisation }) => organisation.id), isLead: false, force: held[0].force, closesBy: held[0].closesBy, dueOn: held[0].dueOn });
  }
  const single = left.map(({ organisation, isLead, force, closesBy, dueOn }) => ({ key: organisation.id, organisationIds: [organisation.id], isLead, force, closesBy, dueOn }));
  return {
    title: shown(stored.title),
    text: shown(stored.text),
    result: shown(stored.result),
    basis: shown(stored.basis),
    dueOn: stored.dueOn,
    dueReason: stored.dueReason ?? '',
    addressees: [...single.sort((one, other) => Number(other.isLead) - Number(one.isLead)), ...addressees],
    indicatorCodes: stored.indicators.map(({ code }) => code),
    each: stored.together === 'eachForItself',
  };
}
