import { newId } from '@kenes/kernel';
import { assignmentPolicy, slotPolicy } from './assignment.policy.js';
import { AssignmentQueries } from './assignments.queries.js';
import { assignmentMark, isLate, isPartlyLate } from './marks.js';
import { ReportQueries } from './reports.queries.js';
import { SlotQueries } from './slots.queries.js';
import { assignmentStates, forces, slotStates, type Mark } from './states.js';
import { Desk } from './testing/desk.js';
import { TimelineQueries } from './timeline/timeline.queries.js';

const queries = new AssignmentQueries();
const slots = new SlotQueries();
const reports = new ReportQueries();
const timeline = new TimelineQueries();
const days = { today: '2027-05-20', soonUntil: '2027-05-25' };

describe('Reading assignments', () => {
  let desk: Desk;
  beforeAll(async () => { desk = await Desk.open(); });
  afterAll(() => desk.close());

  /** Every assignment there is, as the owner of the database sees it. */
  const everything = async () => {
    const rows = await desk.all<{ id: string; state: any; organisations: string[] }>('SELECT a.id, a.state, ARRAY(SELECT organisation_id FROM slot WHERE assignment_id = a.id) AS organisations FROM assignment a');
    return rows.map(({ id, state, organisations }) => ({ id, place: { state, organisationIds: organisations } }));
  };
  const reader = async (key: string) => { const viewer = await desk.person(key); return { viewer, close: () => viewer.reading.close() }; };

  it('shows each viewer exactly what the policy lets read, in lists, totals, by id and by number', async () => {
    await desk.issued();
    await desk.issued({ slots: [desk.slotInput('akimat-kostanay', { isLead: true }), desk.slotInput('unions')] });
    await desk.issued({ together: 'eachForItself' });
    await desk.assignments.draft(await desk.person('aigul'), desk.input());
    const all = await everything();
    for (const key of ['aigul', 'gauhar', 'bolat', 'svetlana', 'dmitry', 'timur', 'gulmira', 'rahym', 'anna']) {
      const { viewer, close } = await reader(key);
      const permitted = all.filter(({ place }) => assignmentPolicy.may(viewer, 'read', place)).map(({ id }) => id).sort();
      const page = await queries.page(viewer, {}, 200, null);
      expect({ key, ids: page.rows.map(({ id }) => id).sort() }).toEqual({ key, ids: permitted });
      expect(await queries.total(viewer, {})).toBe(permitted.length);
      for (const { id } of all) {
        const one = await queries.byId(viewer, id);
        expect({ key, id, seen: one !== null }).toEqual({ key, id, seen: permitted.includes(id) });
        if (one?.number) expect((await queries.byNumber(viewer, `№ ${one.number}`))?.id).toBe(id);
        const executors = await slots.of(viewer, id);
        expect(executors.length > 0).toBe(permitted.includes(id));
        expect(await slots.leadOf(viewer, id)).toEqual(executors.find(({ isLead }) => isLead) ?? null);
      }
      await close();
    }
  });

  it('shows answers and letters to the body, to its lead and to the house, by the policy of slots', async () => {
    const id = await desk.issued();
    await desk.slots.report(await desk.person('dmitry'), desk.report(await desk.slot(id, 'health')));
    await desk.slots.report(await desk.person('svetlana'), desk.report(await desk.slot(id, 'education'), { interim: true }));
    const all = await Promise.all(['education', 'health', 'prosecution'].map((key) => desk.slot(id, key)));
    const lead = desk.id('education');
    for (const key of ['aigul', 'bolat', 'svetlana', 'dmitry', 'timur', 'rahym']) {
      const { viewer, close } = await reader(key);
      const history = await timeline.of(viewer, id);
      for (const slot of all) {
        const may = slotPolicy.may(viewer, 'read', { state: 'underway', organisationId: slot.organisationId, leadOrganisationId: lead });
        const answered = slot.organisationId !== desk.id('prosecution');
        expect({ key, body: slot.organisationId, sees: (await reports.latest(viewer, slot.id, 3)).length > 0 }).toEqual({ key, body: slot.organisationId, sees: may && answered });
        expect({ key, body: slot.organisationId, told: history.some((item) => item.kind === 'report' && item.organisationId === slot.organisationId) }).toEqual({ key, body: slot.organisationId, told: may && answered });
      }
      await close();
    }
  });

  it('counts and filters by the marks that are shown: SQL and rule agree on every state, force and day', async () => {
    await desk.council('mrk');
    const dueDays = ['2027-05-19', '2027-05-20', '2027-05-25', '2027-05-26'];
    const closed = new Set(['accepted', 'cancelled', 'discarded']);
    const assignments: object[] = [];
    const executors: object[] = [];
    for (const state of assignmentStates) for (const force of forces) for (const leadState of slotStates) for (const [at, dueOn] of dueDays.entries()) {
      const numbered = state !== 'draft' && state !== 'discarded';
      const id = newId();
      const closedAt = closed.has(state) ? '2027-05-20T05:00:00Z' : null;
      assignments.push({ id, year: numbered ? 2027 : null, number: numbered ? assignments.length + 1 : null, state, due_on: dueOn, issued_at: numbered ? '2027-05-01T05:00:00Z' : null, closed_at: closedAt });
      const put = (body: string, is_lead: boolean, its: string, due_on: string, itsForce: string) => executors.push({
        id: newId(), assignment_id: id, organisation_id: desk.id(body), is_lead, state: its, due_on, force: itsForce,
        accepted_at: its === 'accepted' ? '2027-05-20T05:00:00Z' : null, waived_reason: its === 'waived' ? 'secretary' : null,
      });
      put('education', true, leadState, dueOn, force);
      put('health', false, slotStates[(slotStates.indexOf(leadState) + at) % slotStates.length]!, dueDays[(at + 1) % 4]!, forces[(forces.indexOf(force) + at) % 3]!);
    }
    await desk.unit.chore(desk.councilId, async (work) => {
      await work.query(
        `INSERT INTO assignment (council_id, id, year, number, state, due_on, title_ru, author_id, controller_id, created_at, issued_at, submitted_at, closed_at)
         SELECT $1, id, year, number, state, due_on, 'рейды', $2, $2, now(), issued_at, now(), closed_at FROM jsonb_populate_recordset(NULL::assignment, $3)`, [desk.councilId, desk.id('aigul'), JSON.stringify(assignments)]);
      await work.query(
        `INSERT INTO slot (council_id, id, assignment_id, organisation_id, is_lead, force, closes_by, state, due_on, reported_at, accepted_at, waived_reason)
         SELECT $1, id, assignment_id, organisation_id, is_lead, force, 'workingAnswer', state, due_on, now(), accepted_at, waived_reason FROM jsonb_populate_recordset(NULL::slot, $2)`, [desk.councilId, JSON.stringify(executors)]);
    });
    const { viewer, close } = await reader('aigul');
    const page = await queries.page(viewer, {}, 200, null);
    expect(await queries.total(viewer, {})).toBe(6 * 3 * 11 * 4);
    const seen: Mark[] = [];
    for (let after: string | null = null, rows = page.rows; ; ) {
      for (const assignment of rows) {
        const of = await slots.of(viewer, assignment.id);
        const lead = of.find((slot) => slot.isLead)!;
        expect({ ...assignment, expected: assignment.mark }).toMatchObject({ expected: assignmentMark(assignment, lead, days), partlyLate: isPartlyLate(assignment, of.filter((slot) => !slot.isLead), days) });
        expect(of.map(({ late }) => late)).toEqual(of.map((slot) => isLate(slot, days)));
        seen.push(assignment.mark);
      }
      after = (await queries.page(viewer, {}, rows.length, after)).next;
      if (after === null) break;
      rows = (await queries.page(viewer, {}, 200, after)).rows;
    }
    expect(seen).toHaveLength(6 * 3 * 11 * 4);
    for (const { mark, count } of await queries.counts(viewer, {})) {
      expect({ mark, count }).toEqual({ mark, count: seen.filter((one) => one === mark).length });
      expect(await queries.total(viewer, { marks: [mark] })).toBe(count);
      const { rows } = await queries.page(viewer, { marks: [mark] }, 200, null);
      expect(rows).toHaveLength(Math.min(count, 200));
      expect(new Set(rows.map((row) => row.mark))).toEqual(new Set([mark]));
    }
    await close();
  });

  it('turns pages without losing or repeating a row, drafts last', async () => {
    await desk.council('pag');
    for (const dueOn of ['2027-06-04', '2027-06-02', '2027-06-04', '2027-06-08']) await desk.issued({ dueOn });
    for (const dueOn of [null, '2027-06-03']) await desk.assignments.draft(await desk.person('aigul'), desk.input({ dueOn }));
    const { viewer, close } = await reader('aigul');
    const turned: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await queries.page(viewer, {}, 2, after);
      turned.push(...page.rows.map(({ number, dueOn }) => `${number ?? 'draft'} ${dueOn}`));
      if (!(after = page.next)) break;
    }
    expect(turned).toEqual(['27-002 2027-06-02', 'draft 2027-06-03', '27-001 2027-06-04', '27-003 2027-06-04', '27-004 2027-06-08', 'draft null']);
    expect((await queries.page(viewer, {}, 2, 'no cursor of ours')).rows).toHaveLength(2);
    await close();
  });

  it('filters by body, force, text, number and by what waits', async () => {
    await desk.council('flt');
    const helplines = await desk.issued();
    const raids = await desk.issued({ title: { ru: 'Провести рейды 50%_' }, slots: [desk.slotInput('akimat-kostanay', { isLead: true, force: 'recommendation' })] });
    const found = async (key: string, filter: object) => { const { viewer, close } = await reader(key); const { rows } = await queries.page(viewer, filter, 50, null); await close(); return rows.map(({ id }) => id).sort(); };
    expect(await found('aigul', { organisationId: desk.id('health') })).toEqual([helplines]);
    expect(await found('aigul', { force: 'recommendation' })).toEqual([raids]);
    expect(await found('aigul', { text: 'РЕЙДЫ 50%_' })).toEqual([raids]);
    expect(await found('aigul', { text: '%' })).toEqual([raids]);
    expect(await found('aigul', { text: '27-001' })).toEqual([helplines]);
    expect(await found('aigul', { text: '\0' })).toHaveLength(2); // what PostgreSQL cannot keep is not searched for
    expect(await found('aigul', { year: 2026 })).toEqual([]);
    expect(await found('aigul', { waitsForMe: true })).toEqual([]);
    expect(await found('gulmira', { waitsForMe: true })).toEqual([raids]);
    await desk.slots.report(await desk.person('gulmira'), desk.report(await desk.slot(raids, 'akimat-kostanay')));
    expect(await found('aigul', { waitsForMe: true })).toEqual([raids]);
    expect(await found('gulmira', { waitsForMe: true })).toEqual([]);
  });

  it('is overdue from the first minute after the due day in the council’s zone, not in UTC', async () => {
    await desk.council('zon');
    const id = await desk.issued({ dueOn: '2027-06-04' });
    const markAt = async (time: string) => {
      await desk.all(`UPDATE council SET clock_offset_seconds = extract(epoch FROM ($2::timestamp AT TIME ZONE zone) - now())::bigint WHERE id = $1`, [desk.councilId, time]);
      const { viewer, close } = await reader('aigul');
      const mark = (await queries.byId(viewer, id))!.mark;
      await close();
      return mark;
    };
    expect(await markAt('2027-06-04 23:50')).toBe('dueSoon');
    expect(await markAt('2027-06-05 00:10')).toBe('overdue');
  });

  it('of another council answers as if there were nothing (TN-06)', async () => {
    await desk.council('own');
    const id = await desk.issued();
    const slot = await desk.slot(id, 'education');
    await desk.council('oth');
    const { viewer, close } = await reader('aigul');
    expect(await queries.byId(viewer, id)).toBeNull();
    expect(await slots.byId(viewer, slot.id)).toBeNull();
    expect(await reports.latest(viewer, slot.id, 3)).toEqual([]);
    expect(await timeline.of(viewer, id)).toEqual([]);
    await close();
  });

  it('keeps what came of a marked message from everybody but the secretary and the named contacts (acceptance test 15)', async () => {
    await desk.council('rsk');
    const id = await desk.issued({ slots: [desk.slotInput('education', { isLead: true })] });
    const slot = await desk.slot(id, 'education');
    await desk.slots.report(await desk.person('svetlana'), desk.report(slot, { text: 'Мальчик просит помощи' }));
    await desk.unit.chore(desk.councilId, async (work) => {
      const [file] = await work.query<{ id: string }>(`INSERT INTO stored_file (council_id, id, sha256, size, media_type) VALUES ($1, gen_random_uuid(), sha256('x'), 1, 'message/rfc822') RETURNING id`, [work.councilId]);
      const [mail] = await work.query<{ id: string }>(
        `INSERT INTO inbound_mail (council_id, id, file_id, content_hash, envelope_from, remote_ip, helo, received_at, state) VALUES ($1, gen_random_uuid(), $2, 'x', '', '', '', now(), 'read') RETURNING id`, [work.councilId, file!.id]);
      const [message] = await work.query<{ id: string }>(
        `INSERT INTO message (council_id, id, inbound_id, state, at_risk, evidence, from_name, from_address, subject, body_text, received_at)
         VALUES ($1, gen_random_uuid(), $2, 'unsorted', true, 'proved', '', '', '', 'Мальчик просит помощи', now()) RETURNING id`, [work.councilId, mail!.id]);
      await work.query('UPDATE report SET message_id = $1 WHERE slot_id = $2', [message!.id, slot.id]);
    });
    const sees = async (key: string) => {
      const { viewer, close } = await reader(key);
      const seen = [(await reports.latest(viewer, slot.id, 3)).length, (await timeline.of(viewer, id)).filter(({ kind }) => kind === 'report').length, (await timeline.lastSaid(viewer, id)) ? 1 : 0];
      await close();
      return seen;
    };
    expect(await sees('aigul')).toEqual([1, 1, 1]);
    expect(await sees('gauhar')).toEqual([1, 1, 1]); // coordinator and named contact
    for (const key of ['bolat', 'svetlana', 'rahym']) expect({ key, sees: await sees(key) }).toEqual({ key, sees: [0, 0, 0] });
  });
});

