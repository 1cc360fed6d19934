import { randomUUID } from 'node:crypto';
import { openCouncil, Viewers, type Viewer } from '@kenes/council';
import { Announcements, openDatabase, UnitOfWork, VersionConflict, Refusal } from '@kenes/kernel';
import type { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../test/world/database.js';
import { smallCouncil } from '../../../test/world/small-council.js';
import type { AssignmentInput, ReportInput, SlotInput } from '../assignment.inputs.js';
import { AssignmentsService } from '../assignments.service.js';
import { Drafting } from '../drafting.js';
import * as facts from '../events.js';
import { Issuing } from '../issuing.js';
import { Reporting } from '../reporting.js';
import { SlotsService } from '../slots.service.js';
import { Assignment } from '../assignment.entity.js';
import { Slot } from '../slot.entity.js';

/** The small council on a database of its own, with the services at work and every announced fact noted. */
export class Desk {
  readonly announcements = new Announcements();
  readonly told: object[] = [];
  readonly reporting = new Reporting();
  readonly unit: UnitOfWork;
  readonly assignments: AssignmentsService;
  readonly slots: SlotsService;
  councilId: string;
  private readonly ids = new Map<string, string>();

  private constructor(
    private readonly copy: TestDatabase,
    readonly database: DataSource,
  ) {
    this.unit = new UnitOfWork(database, this.announcements);
    this.assignments = new AssignmentsService(this.unit, new Drafting(), new Issuing());
    this.slots = new SlotsService(this.unit, this.reporting);
    for (const Fact of Object.values(facts)) this.announcements.on(Fact as new (...args: never[]) => object, async (_, fact) => void this.told.push(fact));
  }

  static async open(pool = 6): Promise<Desk> {
    const copy = await freshDatabase();
    const desk = new Desk(copy, await openDatabase(copy.url, pool));
    await desk.council();
    return desk;
  }

  /** Founds another council in the same database and moves to it. */
  async council(code = 'tst'): Promise<void> {
    this.councilId = (await openCouncil(this.unit, this.database, smallCouncil(code, `council-${code}`))).councilId;
    this.ids.clear();
    for (const { key, id } of await this.all<{ key: string; id: string }>('SELECT key, id FROM organisation UNION ALL SELECT key, id FROM person')) this.ids.set(key, id);
    await this.clockTo('2027-05-20');
  }

  /** Back to a council that was founded before. */
  async moveTo(code: string): Promise<void> {
    this.councilId = (await this.unit.councilBy('code', code))!.id;
    this.ids.clear();
    for (const { key, id } of await this.all<{ key: string; id: string }>('SELECT key, id FROM organisation UNION ALL SELECT key, id FROM person')) this.ids.set(key, id);
  }

  /** The owner's connection. */
  get url(): string {
    return this.copy.url;
  }

  async close(): Promise<void> {
    await this.database.destroy();
    await this.copy.drop();
  }

  id(key: string): string {
    return this.ids.get(key) ?? (() => { throw new Error(`nobody is called ${key}`); })();
  }

  all<Row = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.unit.chore(this.councilId, (work) => work.query<Row>(sql, values));
  }

  /** Moves the council's own clock to ten in the morning of a day. */
  async clockTo(day: string): Promise<void> {
    await this.all(`UPDATE council SET clock_offset_seconds = extract(epoch FROM ($2::timestamp AT TIME ZONE zone) - now())::bigint WHERE id = $1`, [this.councilId, `${day} 10:00`]);
  }

  /** A person of the council at work; a new idempotency key each time. */
  async person(key: string, act = 'story'): Promise<Viewer> {
    const viewer = await new Viewers(this.unit).forPerson(this.councilId, this.id(key), 'web', 'session');
    await viewer.refresh();
    viewer.once = { principal: `person:${viewer.personId}`, key: randomUUID(), act, input: null };
    return viewer;
  }

  slotInput(organisation: string, with_: Partial<SlotInput> = {}): SlotInput {
    return { organisationId: this.id(organisation), isLead: false, ...with_ };
  }

  /** Helplines of the wireframes: education leads, health and prosecution with it. */
  input(with_: Partial<AssignmentInput> = {}): AssignmentInput {
    return {
      title: { ru: 'Обеспечить работу телефонов доверия', kk: 'Сенім телефондарының жұмысын қамтамасыз ету' },
      text: {}, result: { ru: 'График дежурств' }, dueOn: '2027-06-04', indicatorCodes: ['I4', 'I5'],
      slots: [this.slotInput('education', { isLead: true }), this.slotInput('health'), this.slotInput('prosecution')], ...with_,
    };
  }

  report(slot: Slot, with_: Partial<ReportInput> = {}): ReportInput {
    return { slotId: slot.id, answer: 'done', interim: false, text: 'Линии работают в 20 регионах.', figures: [], fileIds: [], without: [], ...with_ };
  }

  async issued(with_: Partial<AssignmentInput> = {}): Promise<string> {
    const id = await this.assignments.draft(await this.person('aigul'), this.input(with_));
    return this.assignments.issue(await this.person('aigul'), id, 1);
  }

  async assignment(id: string): Promise<Assignment> {
    return this.unit.chore(this.councilId, async (work) => (await work.find(Assignment, id))!);
  }

  /** The slot of a body. */
  async slot(assignmentId: string, organisation: string): Promise<Slot> {
    return this.unit.chore(this.councilId, async (work) => (await work.one(Slot, 'assignment_id = $1 AND organisation_id = $2', [assignmentId, this.id(organisation)]))!);
  }

  history(assignmentId: string): Promise<{ act: string; channel: string; evidence: string; principal_id: string }[]> {
    return this.all(
      `SELECT act, channel, evidence, principal_id FROM audit_entry
        WHERE object_id = $1 OR object_id IN (SELECT id FROM slot WHERE assignment_id = $1) ORDER BY written_at, id`, [assignmentId],
    );
  }
}

/** The code of the refusal an act ends with, «conflict» for a version conflict, «done» otherwise. */
export async function outcome(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    if (error instanceof VersionConflict) return 'conflict';
    throw error;
  }
}
