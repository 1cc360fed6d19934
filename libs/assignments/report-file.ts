import type { HeldFile } from '@kenes/correspondence';
import type { Statements } from '@kenes/kernel';

/** The file at a place of a report; whether its reader may see that report is asked by whoever hands it out. */
export async function fileOfReport(db: Statements, reportId: string, position: number): Promise<HeldFile | null> {
  const [row] = await db.query<HeldFile>(
    `SELECT f.sha256, f.size, f.media_type AS "mediaType", u.name FROM report_file u JOIN stored_file f ON f.council_id = u.council_id AND f.id = u.file_id
      WHERE u.report_id = $1 AND u.position = $2`, [reportId, position]);
  return row ?? null;
}
