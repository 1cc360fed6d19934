import { Injectable } from '@nestjs/common';
import type { Viewer } from '@kenes/council';
import { FailingAddress, UndeliveredLetter } from './undelivered.views.js';

// A receipt goes to whoever wrote; whether that one arrived says nothing of how the body is reached.
const lastLetters = `
SELECT * FROM (
  SELECT DISTINCT ON (t.about_id) t.about_id AS "slotId", o.kind, o.state, NULLIF(o.to_address, '') AS address, o.server_reply AS words, o.dated_at AS at
    FROM thread t JOIN outgoing_mail o ON o.thread_id = t.id AND o.kind <> 'receipt' AND o.state <> 'cancelled'
   WHERE t.about_kind = 'slot' AND t.about_id = ANY($1::uuid[]) ORDER BY t.about_id, o.dated_at DESC, o.id DESC) last
 WHERE state IN ('failed', 'unaddressed')`;

const failing = `
SELECT known.organisation_id AS "organisationId", f.address, f.words, f.since FROM failing_address f JOIN (
  SELECT p.organisation_id, a.address FROM post p JOIN post_holder h ON h.post_id = p.id AND h.from_on <= $2::date AND (h.to_on IS NULL OR h.to_on >= $2::date)
    JOIN person_address a ON a.person_id = h.person_id WHERE p.organisation_id = ANY($1::uuid[])
  UNION SELECT organisation_id, address FROM function_mailbox WHERE organisation_id = ANY($1::uuid[])) known ON known.address = f.address
 ORDER BY f.since DESC, f.address`;

/** Whom our letters do not reach: for those who see the whole of the work, nobody else. */
@Injectable()
export class Undelivered {
  ofSlot(viewer: Viewer, slotId: string): Promise<UndeliveredLetter | null> | null {
    if (!viewer.seesAll) return null;
    return viewer.loader<string, UndeliveredLetter | null>('undelivered', async (ids) => {
      const rows = await viewer.reading.query<UndeliveredLetter & { slotId: string }>(lastLetters, [ids]);
      const bySlot = new Map(rows.map(({ slotId: id, kind, address, words, at }) => [id, Object.assign(new UndeliveredLetter(), { kind, address, words, at })]));
      return ids.map((id) => bySlot.get(id) ?? null);
    }).load(slotId);
  }

  ofBody(viewer: Viewer, organisationId: string): Promise<FailingAddress[]> | FailingAddress[] {
    if (!viewer.isSecretariat) return [];
    return viewer.loader<string, FailingAddress[]>('failingAddresses', async (ids) => {
      const rows = await viewer.reading.query<FailingAddress & { organisationId: string }>(failing, [ids, await viewer.reading.today()]);
      return ids.map((id) => rows.filter((row) => row.organisationId === id).map(({ address, words, since }) => Object.assign(new FailingAddress(), { address, words, since })));
    }).load(organisationId);
  }
}
