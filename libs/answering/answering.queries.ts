import { columnsOf, hydrate, type Asking } from '@kenes/kernel';
import { Absence, Deputy } from './absence.entity.js';
import { Answering, standings } from './answering.entity.js';
import type { StandingCount } from './answering.views.js';
import { AnsweringRound } from './round.entity.js';

/** The newest year asked about, or the one that is wanted. */
export const roundOf = (asking: Asking, year: number | null): Promise<AnsweringRound | null> =>
  asking.reading.one(AnsweringRound, '$1::int IS NULL OR year = $1 ORDER BY year DESC LIMIT 1', [year]);

export const roundById = (asking: Asking, id: string): Promise<AnsweringRound | null> => asking.reading.find(AnsweringRound, id);
export const answeringById = (asking: Asking, id: string): Promise<Answering | null> => asking.reading.find(Answering, id);

/** The bodies of a round in the council's order. */
export const askedIn = (asking: Asking, roundId: string): Promise<Answering[]> =>
  asking.loader<string, Answering[]>('answering.asked', async (ids) => {
    const rows = await asking.reading.query<Record<string, unknown> & { round_id: string }>(
      `SELECT ${columnsOf(Answering, 'answering')} FROM answering JOIN organisation body ON body.council_id = answering.council_id AND body.id = answering.organisation_id
        WHERE round_id = ANY($1::uuid[]) ORDER BY body.position, body.key`, [ids]);
    return ids.map((id) => rows.filter((row) => row.round_id === id).map((row) => hydrate(Answering, row)));
  }).load(roundId);

export async function countsOf(asking: Asking, roundId: string): Promise<StandingCount[]> {
  const asked = await askedIn(asking, roundId);
  return standings.map((standing) => ({ standing, count: asked.filter((one) => one.standing === standing).length }));
}

/** What an automatic answer told of each body's contact, as long as nobody has dealt with it. */
export const noticedAbsenceOf = (asking: Asking, organisationId: string): Promise<Absence | null> =>
  asking.loader<string, Absence | null>('answering.absence', async (ids) => {
    const rows = await asking.reading.all(Absence, `organisation_id = ANY($1::uuid[]) AND state = 'noticed' AND NOT EXISTS (SELECT FROM message WHERE message.id = message_id AND message.at_risk)`, [ids], 'noticed_at DESC');
    return ids.map((id) => rows.find((row) => row.organisationId === id) ?? null);
  }).load(organisationId);

/** Who stands in for each body's contact today. */
export const standingInFor = (asking: Asking, organisationId: string): Promise<Deputy | null> =>
  asking.loader<string, Deputy | null>('answering.deputy', async (ids) => {
    const today = await asking.reading.today();
    const rows = await asking.reading.all(Deputy, 'organisation_id = ANY($1::uuid[]) AND from_on <= $2 AND to_on >= $2', [ids, today], 'from_on DESC, id DESC');
    return ids.map((id) => rows.find((row) => row.organisationId === id) ?? null);
  }).load(organisationId);

