import type { Work } from '@kenes/kernel';
import { refuse } from './assignment.refusals.js';

/** Files that came with letters or answers of this slot, and what whoever acts has uploaded. Any other id is unknown: an id grants nothing. */
export async function filesOf(work: Work, slotId: string, fileIds: readonly string[]): Promise<{ fileId: string; name: string }[]> {
  if (fileIds.length === 0) return [];
  const rows = await work.query<{ id: string; fileId: string; name: string }>(
    `SELECT DISTINCT ON (id) id, file_id AS "fileId", name FROM (
       SELECT given.file_id AS id, given.file_id, given.name FROM report_file given JOIN report ON report.id = given.report_id WHERE report.slot_id = $1
       UNION ALL
       SELECT sent.file_id, sent.file_id, sent.name FROM message_file sent
         JOIN message ON message.id = sent.message_id AND NOT message.at_risk
         JOIN thread ON thread.id = message.thread_id
        WHERE thread.about_kind = 'slot' AND thread.about_id = $1
       UNION ALL
       SELECT upload.id, upload.file_id, upload.name FROM upload WHERE upload.person_id = $3) known
      WHERE id = ANY($2::uuid[]) ORDER BY id, name`,
    [slotId, fileIds, work.caller.principalId],
  );
  const files = new Map(rows.map(({ id, ...file }) => [id, file]));
  return [...new Set(fileIds)].map((id) => files.get(id) ?? raise());
}

function raise(): never {
  throw refuse('FILE_UNKNOWN', {}, 'fileIds');
}
