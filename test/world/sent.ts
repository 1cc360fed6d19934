import { Link, Links } from '@kenes/council';
import type { Letter } from './letters.js';
import type { Council } from './world.js';

interface Row {
  id: string;
  kind: string;
  to_address: string;
  subject: string;
  body_text: string;
  body_html: string;
  header_message_id: string;
  calendar_text: string | null;
  calendar_method: string | null;
  person_id: string | null;
  link_id: string | null;
  reply_link_id: string | null;
  state: string;
}

/** Letters to an address as they left or were kept, with the links that the sender writes into them. */
export async function lettersTo(council: Council, address: string): Promise<Letter[]> {
  const links = council.world.inside.get(Links);
  const named = { councilCode: council.preset.code };
  const { rows, known } = await council.world.unit.read(council.id, async (reading) => ({
    rows: await reading.query<Row>(`SELECT * FROM outgoing_mail WHERE to_address = $1 AND state <> 'cancelled' ORDER BY created_at, id`, [address]),
    known: new Map((await reading.all(Link, 'true')).map((link) => [link.id, link])),
  }));
  return rows.map((row) => {
    const link = known.get(row.link_id ?? '');
    const reply = known.get(row.reply_link_id ?? '');
    const page = [...known.values()].findLast(({ purpose, personId, revokedAt }) => purpose === 'calendarPage' && personId === row.person_id && !revokedAt);
    const replyTo = reply ? links.address(named, reply) : null;
    const filled = (body: string) => body.replaceAll('[[link]]', link ? links.url(named, link) : '').replaceAll('[[code]]', link ? links.code(link) : '').replaceAll('[[reply]]', replyTo ?? '').replaceAll('[[calendar]]', page ? links.url(named, page) : '');
    return {
      id: row.id, kind: row.kind, to: row.to_address, subject: row.subject, text: filled(row.body_text), html: filled(row.body_html), messageId: row.header_message_id,
      replyTo, from: council.address, calendar: row.calendar_text ? { method: row.calendar_method!, text: row.calendar_text } : null, state: row.state,
    };
  });
}
