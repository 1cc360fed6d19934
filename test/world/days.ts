import { eventually } from './eventually.js';
import type { Council } from './world.js';

/** The council's clock shows that hour of that day; a worker has looked at the day, and nothing more waits to leave. */
export async function lives(council: Council, day: string, time = '08:05'): Promise<void> {
  await council.clockTo(day, time);
  await council.world.unit.chore(council.id, (work) => work.query(`SELECT pg_notify('kenes_wake', concat_ws(':', 'changed', $1::text, 'council', $1::text))`, [council.id]));
  await eventually(`${day} to be lived`, async () => {
    const [row] = await council.world.unit.read(council.id, (reading) => reading.query<{ done: boolean }>(
      `SELECT EXISTS (SELECT FROM reminder_day WHERE day = $1) AND NOT EXISTS (SELECT FROM digest WHERE day = $1 AND state = 'planned')
          AND NOT EXISTS (SELECT FROM outgoing_mail WHERE kind = 'digest' AND state IN ('queued', 'leased', 'retry', 'unknown')) AS done`, [day]));
    return row!.done;
  }, 60);
}

/** «svetlana: 27-001, 27-002», of the reminders that left on a day. */
export async function remindedOn(council: Council, day: string): Promise<string[]> {
  const rows = await council.world.unit.read(council.id, (reading) => reading.query<{ key: string; subject: string }>(
    `SELECT p.key, o.subject FROM digest d JOIN outgoing_mail o ON o.council_id = d.council_id AND o.id = d.mail_id JOIN person p ON p.council_id = o.council_id AND p.id = o.person_id
      WHERE d.day = $1 AND o.state IN ('sent', 'kept') ORDER BY p.key`, [day]));
  return rows.map(({ key, subject }) => `${key}: ${(subject.match(/\d\d-\d{3}/g) ?? []).join(', ')}`);
}
