import { Injectable } from '@nestjs/common';
import { SlotQueries } from '@kenes/assignments';
import { ThreadQueries, type Thread } from '@kenes/correspondence';
import { mandatesById, organisations, type Mandate, type OrganisationType, type Viewer } from '@kenes/council';
import { invitationsOf, meetingsBetween } from '@kenes/meetings';
import { Season, SeasonMeeting, SeasonMember } from './season.views.js';

/** A body belongs to a season by its seat in the council, or by having been asked for something. */
const takesPart = `
SELECT m.organisation_id FROM mandate m WHERE m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on >= $1)
UNION SELECT s.organisation_id FROM slot s JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id
 WHERE a.issued_at IS NOT NULL AND (s.due_on BETWEEN $1 AND $2 OR (a.issued_at AT TIME ZONE (SELECT zone FROM council WHERE id = current_council()))::date BETWEEN $1 AND $2)`;
const mandatesSql = `SELECT id, organisation_id FROM mandate WHERE organisation_id = ANY($1::uuid[]) AND from_on <= $3 AND (to_on IS NULL OR to_on >= $2) ORDER BY position, id`;

/** The season's instants in the council's zone: its first midnight, and the one after its last day. */
const boundsSql = `SELECT ($1::date)::timestamp AT TIME ZONE zone AS from_at, ($2::date + 1)::timestamp AT TIME ZONE zone AS to_at FROM council WHERE id = current_council()`;

@Injectable()
export class SeasonQueries {
  constructor(
    private readonly threads: ThreadQueries,
    private readonly slots: SlotQueries,
  ) {}

  of(year: number): Season {
    return Object.assign(new Season(), { year, fromOn: `${year}-03-01`, toOn: `${year}-08-31` });
  }

  /**
   * Who has a seat is common knowledge, as the composition is. Without one, a body is shown to whoever may read something it
   * was asked for, its lead among them. What they were asked and wrote follows each object's own policy.
   */
  async members(viewer: Viewer, season: Season, types: readonly OrganisationType[] | null): Promise<SeasonMember[]> {
    const taking = new Set((await viewer.reading.query<{ organisation_id: string }>(takesPart, [season.fromOn, season.toOn])).map((row) => row.organisation_id));
    const today = await viewer.reading.today();
    const all = await organisations(viewer.reading, today, types);
    const seated = await this.seated(viewer, season);
    const isShown = async (id: string) => seated.has(id) || viewer.seesAll || viewer.speaksFor(id) || (await this.slots.between(viewer, id, season.fromOn, season.toOn)).length > 0;
    const members = all.filter(({ id }) => taking.has(id));
    const shown = await Promise.all(members.map(({ id }) => isShown(id)));
    return members.filter((_, at) => shown[at]).map((organisation) => Object.assign(new SeasonMember(), { organisation, season }));
  }

  mandates(viewer: Viewer, { organisation, season }: SeasonMember): Promise<Mandate[]> {
    return viewer.loader<string, Mandate[]>(`season.mandates.${season.year}`, async (ids) => {
      const rows = await viewer.reading.query<{ id: string; organisation_id: string }>(mandatesSql, [ids, season.fromOn, season.toOn]);
      const found = await mandatesById(viewer.reading, rows.map(({ id }) => id), await this.shownOn(viewer, season));
      return ids.map((id) => rows.filter((row) => row.organisation_id === id).map((row) => found.get(row.id)!));
    }).load(organisation.id);
  }

  threadsOf(viewer: Viewer, { organisation, season }: SeasonMember): Promise<Thread[]> {
    return viewer.loader<string, Thread[]>(`season.threads.${season.year}`, async (ids) => {
      const [bounds] = await viewer.reading.query<{ from_at: Date; to_at: Date }>(boundsSql, [season.fromOn, season.toOn]);
      const found = await this.threads.ofOrganisations(viewer, ids, bounds!.from_at, bounds!.to_at);
      return ids.map((id) => found.get(id) ?? []);
    }).load(organisation.id);
  }

  /** The meetings a body was invited to, with what its mandates answered. */
  async meetings(viewer: Viewer, { organisation, season }: SeasonMember): Promise<SeasonMeeting[]> {
    const all = await viewer.loader<string, Awaited<ReturnType<typeof meetingsBetween>>>(`season.meetings.${season.year}`, async (keys) => {
      const meetings = await meetingsBetween(viewer, season.fromOn, season.toOn);
      return keys.map(() => meetings);
    }).load('all');
    const own = new Set((await this.mandates(viewer, { organisation, season } as SeasonMember)).map(({ id }) => id));
    const invited = await Promise.all(all.map(async (meeting) => ({ meeting, answers: (await invitationsOf(viewer, meeting.id)).filter(({ mandateId }) => own.has(mandateId)) })));
    return invited.filter(({ answers }) => answers.length > 0).map((one) => Object.assign(new SeasonMeeting(), one));
  }

  private async seated(viewer: Viewer, { fromOn, toOn }: Season): Promise<Set<string>> {
    const rows = await viewer.reading.query<{ organisation_id: string }>('SELECT DISTINCT organisation_id FROM mandate WHERE from_on <= $2 AND (to_on IS NULL OR to_on >= $1)', [fromOn, toOn]);
    return new Set(rows.map((row) => row.organisation_id));
  }

  /** Holders are shown as of today, or of the nearest day of the season. */
  private async shownOn(viewer: Viewer, { fromOn, toOn }: Season): Promise<string> {
    const today = await viewer.reading.today();
    return today < fromOn ? fromOn : today > toOn ? toOn : today;
  }
}
