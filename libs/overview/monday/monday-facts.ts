import { bodyTallies, daysBetween, openProblems, overdueOrders, owingSlots, preparedDecisions, soonUntil } from '@kenes/assignments';
import { dayIn, timeIn, type Day } from '@kenes/config';
import { organisationsById, recipientsOf, workCalendarOf, type Organisation } from '@kenes/council';
import { Reading, type Work } from '@kenes/kernel';
import { comingMeeting } from '@kenes/meetings';
import { secretariatOf } from '@kenes/notices';
import { Rhythm } from '@kenes/reminders';
import { added, byTrouble, countOf, totalOf } from '../standing.js';
import type { Monday } from './monday.page.js';

const callsAtMost = 3;
const aheadDays = 7;

interface ReaderOfMonday {
  site: string;
  recipient: Monday['recipient'];
  before: Monday['before'];
  /** Gives each prepared decision the reader's own page, if there is one. */
  linkFor: (requestId: string) => Promise<string | null>;
}

/** The sheet is not a letter: nobody is greeted on it. */
export const onPaper = { site: '', recipient: { address: '', salutation: {} } };

/** What stands on a page, read from what there is on the day. */
export async function mondayFacts(db: Work | Reading, on: Day, { site, recipient, before, linkFor }: ReaderOfMonday): Promise<Monday> {
  const { zone, now } = db instanceof Reading ? await db.context() : db;
  const year = Number(on.slice(0, 4));
  const tallies = (await bodyTallies(db, { today: on, soonUntil: soonUntil(on, await workCalendarOf(db)) }, year)).sort(byTrouble);
  const counts = added(tallies);
  const late = await overdueOrders(db, on, year);
  const inTrouble = tallies.filter((one) => countOf(one.counts, 'overdue') > 0).slice(0, callsAtMost);
  const contacts = await recipientsOf(db, inTrouble.map(({ organisationId }) => organisationId), on);
  const decisions = [];
  for (const one of await preparedDecisions(db)) decisions.push({ ...one, linkId: await linkFor(one.requestId) });
  const problems = await openProblems(db);
  const asked = (await owingSlots(db, { dueBy: plus(on, aheadDays) })).filter(({ force, answered }) => force !== 'order' && !answered);
  const bodies = await organisationsById(db, [...new Set([...late, ...inTrouble, ...decisions, ...problems, ...asked].map(({ organisationId }) => organisationId))], on);
  const named = <T extends { organisationId: string }>(one: T) => ({ ...one, body: shortOf(bodies, one.organisationId) });
  const meeting = await comingMeeting(db, now);
  const campaign = (await Rhythm.of(db)).campaigns.find(({ from }) => from > on);
  const { council, sender } = await secretariatOf(db);
  return {
    on, time: timeIn(zone, now), site, council, sender, recipient, before,
    total: totalOf(counts), done: countOf(counts, 'accepted'), overdue: countOf(counts, 'overdue'),
    campaign: campaign ? { from: campaign.from, days: daysBetween(on, campaign.from) } : null,
    decisions: decisions.map(named),
    calls: inTrouble.map((one) => {
      const { person } = contacts.get(one.organisationId)!;
      const oldest = late.find(({ organisationId }) => organisationId === one.organisationId)!;
      return {
        body: shortOf(bodies, one.organisationId), person: person?.name ?? null, phone: person?.phone ?? null, late: countOf(one.counts, 'overdue'),
        oldest: { number: oldest.number, dueOn: oldest.dueOn }, answeredOn: one.lastAnswerAt ? dayIn(zone, one.lastAnswerAt) : null,
      };
    }),
    problems: problems.map(named), late: late.map(named), awaited: asked.map(named),
    meeting: meeting && { title: meeting.title, on: dayIn(zone, meeting.startsAt), time: timeIn(zone, meeting.startsAt), yes: meeting.yes, no: meeting.no, silent: meeting.silent },
  };
}

const shortOf = (bodies: ReadonlyMap<string, Organisation>, id: string) => bodies.get(id)!.short;
const plus = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
