import { newId } from '@kenes/kernel';
import type { Desk } from './desk.js';

/** A message as correspondence would have kept it. */
export async function messageOf(desk: Desk, text: string): Promise<string> {
  const id = newId();
  await desk.unit.chore(desk.councilId, async (work) => {
    const [file] = await work.query<{ id: string }>(`INSERT INTO stored_file (council_id, id, sha256, size, media_type) VALUES ($1, $2, sha256($3::bytea), 1, 'message/rfc822') RETURNING id`, [work.councilId, newId(), Buffer.from(id)]);
    const [mail] = await work.query<{ id: string }>(`INSERT INTO inbound_mail (council_id, id, file_id, content_hash, envelope_from, remote_ip, helo, received_at, state) VALUES ($1, $2, $3, $4, '', '', '', now(), 'read') RETURNING id`, [work.councilId, newId(), file!.id, Buffer.from(id)]);
    await work.query(`INSERT INTO message (council_id, id, inbound_id, state, evidence, from_name, from_address, subject, body_text, received_at) VALUES ($1, $2, $3, 'unsorted', 'proved', '', '', '', $4, now())`, [work.councilId, id, mail!.id, text]);
  });
  return id;
}
