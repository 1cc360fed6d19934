import { randomUUID } from 'node:crypto';
import { readEnvironment } from '@kenes/config';
import { openCouncil } from '@kenes/council';
import { Announcements, openDatabase, Refusal, UnitOfWork, VersionConflict } from '@kenes/kernel';
import type { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../test/world/database.js';
import { smallCouncil } from '../../../test/world/small-council.js';
import { Invitation } from '../invitation.entity.js';
import { Meeting, type Sitting } from '../meeting.entity.js';
import * as facts from '../meeting.events.js';
import type { MeetingInput } from '../meeting.inputs.js';
import { MeetingsService, type MeetingActor } from '../meetings.service.js';
import { sitting } from './meeting.builder.js';

type Role = 'chair' | 'secretary' | 'coordinator';
const roles: Record<string, Role[]> = { aigul: ['secretary'], gauhar: ['coordinator'], bolat: ['chair'] };

/** The small council on a database of its own, its meetings and every fact they announced. */
export class Desk {
  readonly announcements = new Announcements();
  readonly told: object[] = [];
  readonly unit: UnitOfWork;
  readonly meetings: MeetingsService;
  readonly environment = readEnvironment({ DATABASE_URL: 'postgres://localhost/unused', PUBLIC_URL: 'http://localhost:3000' });
  councilId: string;
  private ids: ReadonlyMap<string, string>;

  private constructor(
    private readonly copy: TestDatabase,
    readonly database: DataSource,
  ) {
    this.unit = new UnitOfWork(database, this.announcements);
    this.meetings = new MeetingsService(this.unit, this.environment);
    for (const Fact of Object.values(facts)) this.announcements.on(Fact as new (...args: never[]) => object, async (_, fact) => void this.told.push(fact));
  }

  static async open(): Promise<Desk> {
    const copy = await freshDatabase();
    const desk = new Desk(copy, await openDatabase(copy.url, 6));
    const opened = await openCouncil(desk.unit, desk.database, smallCouncil('tst', 'council-tst'));
    desk.councilId = opened.councilId;
    desk.ids = new Map([...opened.organisations, ...opened.people]);
    await desk.clockTo('2027-05-12');
    return desk;
  }

  async close(): Promise<void> {
    await this.database.destroy();
    await this.copy.drop();
  }

  id(key: string): string {
    return this.ids.get(key) ?? (() => { throw new Error(`nobody is called ${key}`); })();
  }

  /** The council's clock: ten in the morning in Astana. */
  async clockTo(day: string, time = '10:00'): Promise<void> {
    await this.unit.chore(this.councilId, (work) => work.query(`UPDATE council SET clock_offset_seconds = extract(epoch FROM ($2::timestamp AT TIME ZONE zone) - now())::bigint WHERE id = $1`, [this.councilId, `${day} ${time}`]));
  }

  /** A person acting in a session, each time under a new key. */
  as(key: string, once?: string): MeetingActor {
    const personId = this.id(key);
    return {
      councilId: this.councilId, principalId: personId, personId, channel: 'web', evidence: 'session',
      once: { principal: `person:${personId}`, key: once ?? randomUUID(), act: 'meeting', input: once ?? null },
      is: (role) => (roles[key] as string[] | undefined)?.includes(role) ?? false,
      speaksFor: () => false,
    };
  }

  async mandatesOf(...bodies: string[]): Promise<string[]> {
    const rows = await this.unit.read(this.councilId, (reading) =>
      reading.query<{ id: string }>(`SELECT id FROM mandate WHERE organisation_id = ANY($1::uuid[]) AND role <> 'secretary' ORDER BY position`, [bodies.map((key) => this.id(key))]));
    return rows.map(({ id }) => id);
  }

  async input(bodies: string[], change: Partial<Sitting> = {}): Promise<MeetingInput> {
    return { ...sitting, ...change, title: { ru: 'Заседание № 4', kk: '№ 4 отырыс' }, mandateIds: await this.mandatesOf(...bodies) };
  }

  async planned(...bodies: string[]): Promise<Meeting> {
    return this.meeting(await this.meetings.plan(this.as('aigul'), await this.input(bodies)));
  }

  async meeting(id: string): Promise<Meeting> {
    return (await this.unit.read(this.councilId, (reading) => reading.find(Meeting, id)))!;
  }

  invitations(meetingId: string): Promise<Invitation[]> {
    return this.unit.read(this.councilId, (reading) => reading.all(Invitation, 'meeting_id = $1', [meetingId], 'id'));
  }

  history(meetingId: string): Promise<{ act: string; channel: string }[]> {
    return this.unit.read(this.councilId, (reading) => reading.query('SELECT act, channel FROM audit_entry WHERE object_id = $1 ORDER BY id', [meetingId]));
  }

  /** What was refused, or null when it was done. */
  async refusal(act: Promise<unknown>): Promise<string | null> {
    try {
      await act;
      return null;
    } catch (error) {
      if (error instanceof VersionConflict) return 'CHANGED_MEANWHILE';
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }
}
