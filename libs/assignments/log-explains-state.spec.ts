import fc from 'fast-check';
import { Extensions } from './extension/extensions.service.js';
import { ExtensionRequest } from './extension/extension-request.entity.js';
import { Report } from './report.entity.js';
import { patience, times } from '../../test/world/repeat.js';
import { Desk, outcome } from './testing/desk.js';

const bodies = { education: 'svetlana', health: 'dmitry', prosecution: 'timur', 'akimat-kostanay': 'gulmira', unions: 'rahym', ngo: 'gauhar' } as const;
type Body = keyof typeof bodies;
const keys = Object.keys(bodies) as Body[];

type Act = { body: Body; act: 'done' | 'onTime' | 'moreTime' | 'notOurs' | 'help' | 'acknowledge' | 'return' | 'accept' | 'grant' | 'refuse' | 'waive' };
interface Entry { act: string; objectId: string; facts: Record<string, unknown> }
interface Told { slots: Record<string, { state: string; due: string | null; returns: number; extensions: number }>; assignment: string }

/** Reads the history as a newcomer would: from nothing but its lines, in their order, it says how things stand. */
function retold(entries: readonly Entry[], slots: readonly { id: string; lead: boolean; due: string }[]): Told {
  const told: Told = { slots: Object.fromEntries(slots.map(({ id, due }) => [id, { state: 'sent', due, returns: 0, extensions: 0 }])), assignment: 'issued' };
  const leadId = slots.find(({ lead }) => lead)!.id;
  for (const { act, objectId, facts } of entries) {
    const slot = told.slots[objectId];
    const lead = objectId === leadId;
    if (act === 'assignment.accept') {
      told.assignment = 'accepted';
      for (const [id, one] of Object.entries(told.slots)) if (id !== leadId && one.state === 'reported') one.state = 'accepted';
    }
    if (!slot) continue;
    const open = told.assignment !== 'accepted' && slot.state !== 'accepted' && slot.state !== 'waived';
    const begins = () => { if (told.assignment === 'issued') told.assignment = 'underway'; };
    switch (act) {
      case 'slot.acknowledge': slot.state = 'acknowledged'; begins(); break;
      case 'slot.accept': slot.state = 'accepted'; break;
      case 'slot.waive': slot.state = 'waived'; break;
      case 'slot.returnForRework': {
        slot.state = 'returned';
        slot.returns += 1;
        slot.due = facts['dueOn'] as string;
        if (lead) told.assignment = 'underway';
        break;
      }
      case 'slot.grantExtension': slot.due = facts['until'] as string; slot.extensions += 1; break;
      case 'slot.report': {
        if (!open) break; // what comes after the end is an addition
        begins();
        if (facts['kind'] === 'final') {
          slot.state = 'reported';
          if (lead) told.assignment = 'submitted';
        } else if (facts['answer'] === 'notOurs') {
          if (lead && slot.state === 'reported') told.assignment = 'underway';
          slot.state = 'declined';
        } else if (slot.state !== 'reported') slot.state = 'underway';
        break;
      }
    }
  }
  return told;
}

describe('Whatever the order of reports, returns and extensions', () => {
  let desk: Desk;
  let extensions: Extensions;
  beforeAll(async () => {
    desk = await Desk.open();
    extensions = new Extensions(desk.unit);
  });
  afterAll(() => desk.close());

  async function plays(id: string, { body, act }: Act): Promise<void> {
    const slot = await desk.slot(id, body);
    const officer = () => desk.person(bodies[body]);
    const request = () => desk.unit.chore(desk.councilId, (work) => work.one(ExtensionRequest, `slot_id = $1 AND state = 'asked'`, [slot.id]));
    switch (act) {
      case 'acknowledge': return void (await desk.slots.acknowledge(await officer(), slot.id));
      case 'return': return void (await desk.slots.returnForRework(await desk.person('aigul'), slot.id, slot.version, 'Уточните цифры', null));
      case 'accept': return void (await desk.slots.accept(await desk.person('aigul'), slot.id, slot.version));
      case 'waive': return void (await desk.slots.waive(await desk.person('aigul'), slot.id, slot.version, 'Данные уже есть'));
      case 'grant': case 'refuse': {
        if (!(await request())) await plays(id, { body, act: 'moreTime' });
        const asked = await request();
        if (!asked) return; // the slot is closed: what it says is only an addition
        if (act === 'refuse') return void (await extensions.refuse(await desk.person('bolat'), asked.id, asked.version, null));
        return void (await extensions.grant(await desk.person('bolat'), asked.id, asked.version, { until: null, afterLead: true, word: null }));
      }
      default:
        await desk.slots.report(await officer(), desk.report(slot, { answer: act, interim: act !== 'done', text: `${act}.`, untilOn: act === 'moreTime' ? '2027-06-09' : null }));
    }
  }

  it('of a lead and five co-executors, the history alone tells how everything stands', async () => {
    const acts = fc.array(fc.record({ body: fc.constantFrom(...keys), act: fc.constantFrom<Act['act']>('done', 'done', 'onTime', 'moreTime', 'notOurs', 'help', 'acknowledge', 'return', 'accept', 'grant', 'refuse', 'waive') }), { minLength: 4, maxLength: 14 });
    await fc.assert(fc.asyncProperty(acts, async (story) => {
      const id = await desk.issued({ slots: keys.map((key) => desk.slotInput(key, { isLead: key === 'education' })) });
      const start = await Promise.all(keys.map(async (key) => { const { id: slotId, isLead, dueOn } = await desk.slot(id, key); return { id: slotId, lead: isLead, due: dueOn! }; }));
      // A refused act leaves no line and changes nothing: that too must hold.
      for (const one of story) await outcome(plays(id, one));
      const entries = await desk.all<Entry>(
        `SELECT act, object_id AS "objectId", facts FROM audit_entry WHERE object_id = $1 OR object_id = ANY($2::uuid[]) ORDER BY at, id`, [id, start.map((slot) => slot.id)]);
      const stored: Told = {
        slots: Object.fromEntries(await Promise.all(keys.map(async (key) => { const { id: slotId, state, dueOn, returns, extensions: moved } = await desk.slot(id, key); return [slotId, { state, due: dueOn, returns, extensions: moved }] as const; }))),
        assignment: (await desk.assignment(id)).state,
      };
      expect(retold(entries, start)).toEqual(stored);
      const ids = start.map((slot) => slot.id);
      const waiting = await desk.unit.chore(desk.councilId, (work) => work.all(Report, `standing = 'waiting' AND kind = 'final' AND slot_id = ANY($1::uuid[])`, [ids]));
      // One last word at a time, and only where a slot is under review.
      expect(new Set(waiting.map(({ slotId }) => slotId)).size).toBe(waiting.length);
      expect(waiting.map(({ slotId }) => stored.slots[slotId]!.state)).toEqual(waiting.map(() => 'reported'));
    }), { numRuns: times(120) });
  }, patience(60));
});
