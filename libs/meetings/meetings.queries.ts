import type { Day } from '@kenes/config';
import { mandatesById, type Mandate, type Viewer } from '@kenes/council';
import { columnsOf, hydrate, type Statements } from '@kenes/kernel';
import { holderOnDay } from './guests.js';
import { Invitation } from './invitation.entity.js';
import { Meeting } from './meeting.entity.js';
import { meetingPolicy, readableSql } from './meeting.policy.js';
import { MeetingAbilities, MeetingView } from './meeting.view.js';

const meetingsSql = (readable: string, condition: string): string => `
SELECT ${columnsOf(Meeting, 'm')}, counted.yes, counted.no, counted.silent, counted.organisations, counted.holders FROM meeting m
  CROSS JOIN council c
  CROSS JOIN LATERAL (SELECT
      (count(*) FILTER (WHERE i.answer IN ('yes', 'remote')))::int AS yes, (count(*) FILTER (WHERE i.answer = 'no'))::int AS no, (count(*) FILTER (WHERE i.answer IS NULL))::int AS silent,
      coalesce(array_agg(a.organisation_id), '{}') AS organisations, coalesce(array_agg(${holderOnDay('(m.starts_at AT TIME ZONE c.zone)::date')}), '{}') AS holders
    FROM invitation i JOIN mandate a ON a.council_id = i.council_id AND a.id = i.mandate_id WHERE i.meeting_id = m.id) counted
 WHERE c.id = current_council() AND ${readable} AND ${condition}
 ORDER BY m.starts_at, m.id`;

type Row = Record<string, unknown> & { yes: number; no: number; silent: number; organisations: string[]; holders: (string | null)[] };

/** Meetings as one viewer may see them, with the counts of answers and what the viewer may do now. */
async function visible(viewer: Viewer, condition: string, values: readonly unknown[]): Promise<MeetingView[]> {
  const rows = await viewer.reading.query<Row>(meetingsSql(readableSql(viewer, 1), condition), [[...viewer.organisationIds], viewer.personId, ...values]);
  const { now } = await viewer.reading.context();
  return rows.map(({ yes, no, silent, organisations, holders, ...row }) => {
    const meeting = Object.assign(new MeetingView(), hydrate(Meeting, row), { yes, no, silent });
    const place = { organisationIds: organisations, holderIds: holders.filter((id) => id !== null) };
    const may = (act: 'move' | 'cancel' | 'answer') => meetingPolicy.may(viewer, act, place) && meeting.whyNot(act, now) === null;
    meeting.abilities = Object.assign(new MeetingAbilities(), { move: may('move'), cancel: may('cancel'), answer: may('answer') });
    return meeting;
  });
}

/** Meetings of these days in the council's zone, both included; all of them without. */
export const meetingsBetween = (viewer: Viewer, from: Day | null, to: Day | null): Promise<MeetingView[]> =>
  visible(viewer, `($3::date IS NULL OR (m.starts_at AT TIME ZONE c.zone)::date >= $3) AND ($4::date IS NULL OR (m.starts_at AT TIME ZONE c.zone)::date <= $4)`, [from, to]);

/** One meeting through the operation's batch; null when there is none for this viewer. */
export const meetingOf = (viewer: Viewer, id: string): Promise<MeetingView | null> =>
  viewer.loader<string, MeetingView | null>('meeting', async (ids) => {
    const found = new Map((await visible(viewer, 'm.id = ANY($3::uuid[])', [ids])).map((meeting) => [meeting.id, meeting]));
    return ids.map((one) => found.get(one) ?? null);
  }).load(id);

/** The invitations of a meeting in the order of the composition; whoever sees the meeting sees them. */
export const invitationsOf = (viewer: Viewer, meetingId: string): Promise<Invitation[]> =>
  viewer.loader<string, Invitation[]>('meeting.invitations', async (ids) => {
    const rows = await viewer.reading.query(
      `SELECT ${columnsOf(Invitation, 'i')} FROM invitation i JOIN mandate a ON a.council_id = i.council_id AND a.id = i.mandate_id WHERE i.meeting_id = ANY($1::uuid[]) ORDER BY a.position, i.id`, [ids]);
    const byMeeting = Map.groupBy(rows.map((row) => hydrate(Invitation, row)), (invitation) => invitation.meetingId);
    return ids.map((one) => byMeeting.get(one) ?? []);
  }).load(meetingId);

/** The invited mandate with whoever holds it on the day of the meeting. */
export const invitedMandate = (viewer: Viewer, { meetingId, mandateId }: Invitation): Promise<Mandate | null> =>
  viewer.loader<string, Mandate | null>('meeting.mandate', async (keys) => {
    const pairs = keys.map((key) => key.split(' ') as [string, string]);
    const rows = await viewer.reading.query<{ id: string; day: Day }>('SELECT m.id, to_char(m.starts_at AT TIME ZONE c.zone, $$YYYY-MM-DD$$) AS day FROM meeting m, council c WHERE c.id = current_council() AND m.id = ANY($1::uuid[])', [pairs.map(([id]) => id)]);
    const dayOf = new Map(rows.map(({ id, day }) => [id, day]));
    const onDay = new Map<Day, Map<string, Mandate>>();
    for (const day of new Set(dayOf.values())) onDay.set(day, await mandatesById(viewer.reading, pairs.filter(([id]) => dayOf.get(id) === day).map(([, mandate]) => mandate), day));
    return pairs.map(([id, mandate]) => onDay.get(dayOf.get(id) ?? '')?.get(mandate) ?? null);
  }).load(`${meetingId} ${mandateId}`);

/** The next meeting that is not over or cancelled, for whoever writes of it to the chair. */
export async function comingMeeting(db: Statements, now: Date): Promise<(Pick<MeetingView, 'startsAt' | 'title' | 'yes' | 'no' | 'silent'>) | null> {
  const [row] = await db.query<Row>(`${meetingsSql('true', `m.state <> 'cancelled' AND m.ends_at > $1`)} LIMIT 1`, [now]);
  if (!row) return null;
  const { yes, no, silent } = row;
  return Object.assign(hydrate(Meeting, row), { yes, no, silent });
}
