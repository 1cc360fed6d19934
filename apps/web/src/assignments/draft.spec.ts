import { addBody, addGroup, change, fromStored, inputOf, newDraft } from './draft';

const body = (id: string, defaultForce: 'order' | 'request' = 'order') =>
  ({ id, type: 'MINISTRY', short: { kk: id, ru: id, en: id }, name: { kk: id, ru: id, en: id }, defaultForce, mailboxes: [], contact: null }) as const;
const bodies = ['interior', 'labour', 'akmola', 'abai', 'atyrau', 'turkistan'].map((id) => ({ ...body(id), mailboxes: [] as string[] }));
const akimats = { id: 'g', key: 'akimats', name: { kk: '4 әкімдік', ru: '4 акимата', en: '4 akimats' }, organisations: bodies.slice(2).map(({ id }) => ({ id })) };
const text = (ru: string) => ({ kk: null, ru, en: null });

describe('Drafting an assignment', () => {
  it('lets the first body lead, takes the force of each, and names nobody twice', () => {
    let draft = addBody(newDraft(), bodies[0]);
    draft = addBody(draft, { ...body('prosecutor', 'request'), mailboxes: [] });
    draft = addBody(draft, bodies[0]);
    expect(draft.addressees.map(({ key, isLead, force }) => [key, isLead, force])).toEqual([['interior', true, 'order'], ['prosecutor', false, 'request']]);
  });

  it('opens a group into its bodies, without those that are named already', () => {
    const draft = addGroup(addBody(newDraft(), bodies[2]), akimats, bodies);
    expect(inputOf(draft).slots.map(({ organisationId }) => organisationId)).toEqual(['akmola', 'abai', 'atyrau', 'turkistan']);
  });

  it('has one lead at most, and none when each answers for itself', () => {
    let draft = addBody(addBody(newDraft(), bodies[0]), bodies[1]);
    draft = change(draft, 'labour', { isLead: true });
    expect(inputOf(draft).slots.filter(({ isLead }) => isLead)).toMatchObject([{ organisationId: 'labour' }]);
    expect(inputOf({ ...draft, each: true }).slots.some(({ isLead }) => isLead)).toBe(false);
  });

  it('folds a stored group back into one line', () => {
    const slot = (id: string, isLead = false) => ({ isLead, force: 'order' as const, closesBy: 'workingAnswer' as const, dueOn: null, organisation: { id } });
    const stored = {
      id: 'a', version: 1, number: null, state: 'draft' as const, dueOn: '2027-06-04', dueReason: null, title: text('Рейды'), text: text('Провести рейды'), result: text('Справка'), basis: text(''),
      indicators: [{ code: 'raids' }], slots: [slot('interior', true), ...akimats.organisations.map(({ id }) => slot(id))], abilities: { edit: true, issue: true, discard: true },
    };
    expect(fromStored({ ...stored, together: 'together' }, [akimats])).toMatchObject({ each: false, addressees: [{ key: 'interior' }, { key: 'akimats' }] });
    expect(fromStored({ ...stored, together: 'eachForItself' }, [akimats]).each).toBe(true);
  });
});
