import { Injectable } from '@nestjs/common';
import type { HangingFile, HeldFile } from '@kenes/correspondence';
import type { Viewer } from '@kenes/council';
import { columnsOf, hydrate } from '@kenes/kernel';
import { readableSlotSql } from './assignment.policy.js';
import { bodyNamedIn } from './replacing/proposed-body.js';
import { fileOfReport } from './report-file.js';
import { Report } from './report.entity.js';

/** $1 the viewer's organisations, $2 whether marked messages are open to her: what came of one is closed with it. */
const readable = (viewer: Viewer): string => `${readableSlotSql(viewer, 1)}
  AND (r.message_id IS NULL OR $2::boolean OR NOT EXISTS (SELECT FROM message closed WHERE closed.id = r.message_id AND closed.at_risk))`;
const given = (viewer: Viewer): unknown[] => [[...viewer.organisationIds], viewer.seesRisk];

export type ReportOfBody = Report & { organisationId: string };

@Injectable()
export class ReportQueries {
  /** The newest answers of a slot. One statement for however many slots. */
  latest(viewer: Viewer, slotId: string, first: number): Promise<ReportOfBody[]> {
    const size = Math.min(Math.max(first, 0), 100);
    return viewer.loader<string, ReportOfBody[]>(`reports.latest.${size}`, async (ids) => {
      const rows = await viewer.reading.query(
        `SELECT ${columnsOf(Report, 'r')}, s.organisation_id FROM unnest($3::uuid[]) wanted(id) JOIN slot s ON s.id = wanted.id JOIN assignment a ON a.id = s.assignment_id
          CROSS JOIN LATERAL (SELECT ${columnsOf(Report)} FROM report newest WHERE newest.slot_id = s.id ORDER BY newest.at DESC, newest.id DESC LIMIT ${size}) r
          WHERE ${readable(viewer)} ORDER BY r.at DESC, r.id DESC`,
        [...given(viewer), ids],
      );
      const bySlot = Map.groupBy(rows.map(seen), (report) => report.slotId);
      return ids.map((id) => bySlot.get(id) ?? []);
    }).load(slotId);
  }

  byId(viewer: Viewer, id: string): Promise<ReportOfBody | null> {
    return viewer.loader<string, ReportOfBody | null>('report', async (ids) => {
      const rows = await viewer.reading.query(
        `SELECT ${columnsOf(Report, 'r')}, s.organisation_id FROM report r JOIN slot s ON s.id = r.slot_id JOIN assignment a ON a.id = s.assignment_id WHERE ${readable(viewer)} AND r.id = ANY($3::uuid[])`,
        [...given(viewer), ids],
      );
      const found = new Map(rows.map(seen).map((report) => [report.id, report]));
      return ids.map((one) => found.get(one) ?? null);
    }).load(id);
  }

  /** What a refusal proposes instead; the bodies of its own assignment are no answer. */
  async namedBody(viewer: Viewer, reportId: string, text: string): Promise<string | null> {
    const taken = await viewer.reading.query<{ id: string }>('SELECT other.organisation_id AS id FROM report r JOIN slot s ON s.id = r.slot_id JOIN slot other ON other.assignment_id = s.assignment_id WHERE r.id = $1', [reportId]);
    return bodyNamedIn(viewer.reading, text, taken.map(({ id }) => id));
  }

  /** Figures of reports this viewer has been given already. */
  figuresOf(viewer: Viewer, reportId: string): Promise<{ code: string; value: number }[]> {
    return viewer.loader<string, { code: string; value: number }[]>('report.figures', async (ids) => {
      const rows = await viewer.reading.query<{ report_id: string; code: string; value: number }>(
        `SELECT f.report_id, f.code, f.value FROM report_figure f JOIN indicator i ON i.council_id = f.council_id AND i.code = f.code WHERE f.report_id = ANY($1::uuid[]) ORDER BY i.position, f.code`, [ids],
      );
      const byReport = Map.groupBy(rows, (row) => row.report_id);
      return ids.map((id) => byReport.get(id) ?? []);
    }).load(reportId);
  }

  filesOf(viewer: Viewer, reportId: string): Promise<HangingFile[]> {
    return viewer.loader<string, HangingFile[]>('report.files', async (ids) => {
      const rows = await viewer.reading.query<HangingFile & { report_id: string }>(
        `SELECT u.report_id, u.position, u.name, f.id AS "fileId", f.size, f.media_type AS "mediaType"
           FROM report_file u JOIN stored_file f ON f.council_id = u.council_id AND f.id = u.file_id WHERE u.report_id = ANY($1::uuid[]) ORDER BY u.position`, [ids],
      );
      const byReport = Map.groupBy(rows, (row) => row.report_id);
      return ids.map((id) => byReport.get(id) ?? []);
    }).load(reportId);
  }

  /** The file at a place of a report, for whoever may read the report. */
  async heldFile(viewer: Viewer, reportId: string, position: number): Promise<HeldFile | null> {
    return (await this.byId(viewer, reportId)) ? fileOfReport(viewer.reading, reportId, position) : null;
  }
}

const seen = (row: Record<string, unknown>): ReportOfBody => Object.assign(hydrate(Report, row), { organisationId: row['organisation_id'] as string });
