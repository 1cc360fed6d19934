import { Injectable } from '@nestjs/common';
import { indicatorOf, type Indicator, type Viewer } from '@kenes/council';
import { columnsOf, hydrate } from '@kenes/kernel';
import { Assignment } from './assignment.entity.js';
import type { AssignmentFilter } from './assignment.inputs.js';
import { oversees, readableSql, works } from './assignment.policy.js';
import { daysOf } from './days.js';
import { assignmentMarkSql, partlyLateSql } from './marks.sql.js';
import { parseNumber } from './number.js';
import { openAssignmentStates, owingSlotStates, type Mark } from './states.js';
import { inTheWaySql } from './problem/problem.sql.js';
import { openSql, waitingKindSql, waitsOfficeSql, type WaitingKind } from './tally/waiting.sql.js';
import { written } from './text.js';

/** Rows of a list, and what a total or the counts of it would be taken over: they cost a look at every row of the filter. */
export interface PageOfAssignments {
  rows: Assignment[];
  next: string | null;
  filter: AssignmentFilter;
}

/** $1 today, $2 the last day that is soon, $3 the viewer's organisations; what follows is each query's own. */
const mark = assignmentMarkSql('a', 'lead', '$1::date', '$2::date');
const own = columnsOf(Assignment, 'a');
const columns = `${own}, ${mark} AS mark, a.due_on - $1::date AS days_left`;
const partlyLate = `${partlyLateSql('a', '$1::date')} AS partly_late`;
const from = 'FROM assignment a LEFT JOIN slot lead ON lead.assignment_id = a.id AND lead.is_lead';

/** What lists are ordered by: the earliest due first, drafts without a date last. The index assignment_due stands in this order. */
const keyColumns = `COALESCE(a.due_on, 'infinity'::date), COALESCE(a.number, 0), a.id`;

/** Of some kind, or of any; a problem waits for help until it is solved, whatever its body says beside it. */
const waitsForOffice = (kind?: WaitingKind): string => `(${openSql('a')} AND (${kind === undefined || kind === 'help' ? `EXISTS (
  SELECT FROM slot w JOIN problem p ON p.slot_id = w.id WHERE w.assignment_id = a.id AND ${inTheWaySql('p', 'w')}) OR ` : ''}EXISTS (
  SELECT FROM slot w JOIN report r ON r.slot_id = w.id AND r.standing = 'waiting'
   WHERE w.assignment_id = a.id AND ${waitsOfficeSql('w', 'r')}${kind ? ` AND ${waitingKindSql('r')} = '${kind}'` : ''})))`;
const waitsForDecision = `(${openSql('a')} AND EXISTS (
  SELECT FROM slot w JOIN extension_request x ON x.slot_id = w.id AND x.state = 'prepared' WHERE w.assignment_id = a.id))`;
const waitsForChair = `(a.state = 'submitted' OR ${waitsForDecision})`;
const waitsForBody = `(a.state IN ('issued', 'underway', 'submitted') AND EXISTS (
  SELECT FROM slot w WHERE w.assignment_id = a.id AND w.organisation_id = ANY($3::uuid[]) AND w.state IN (${owingSlotStates.map((state) => `'${state}'`).join(', ')})))`;

/** The read side of assignments. Whatever is hidden from the viewer is not in it, nor in its totals. */
@Injectable()
export class AssignmentQueries {
  /** The rows of a page, in one statement. */
  async page(viewer: Viewer, filter: AssignmentFilter, first: number, after: string | null): Promise<PageOfAssignments> {
    const size = Math.min(Math.max(first, 1), 200);
    const { where, values } = await this.conditions(viewer, filter);
    const shown = [...where];
    if (filter.marks) shown.push(statesOf(filter.marks), `${mark} = ANY($${values.push(filter.marks)}::text[])`);
    const key = after === null ? null : readCursor(after);
    if (key) shown.push(`(${keyColumns}) > ($${values.push(key.dueOn)}::date, $${values.push(key.number)}::int, $${values.push(key.id)}::uuid)`);
    // The co-executors are looked up for the rows of the page alone; beside the filter it would be done for every row of it.
    const page = `SELECT ${columns} ${from} WHERE ${shown.join(' AND ')} ORDER BY ${keyColumns} LIMIT ${size + 1}`;
    const rows = await viewer.reading.query(`SELECT ${own}, a.mark, a.days_left, ${partlyLate} FROM (${page}) a ORDER BY ${keyColumns}`, values);
    const assignments = rows.slice(0, size).map(seen);
    return { rows: assignments, next: rows.length > size ? cursorOf(assignments.at(-1)!) : null, filter };
  }

  /** By mark, whatever marks are chosen: what the other marks of the same filter would show. */
  counts(viewer: Viewer, filter: AssignmentFilter): Promise<{ mark: Mark; count: number }[]> {
    return viewer.loader<string, { mark: Mark; count: number }[]>('assignment.counts', async (filters) => {
      const counted: { mark: Mark; count: number }[][] = [];
      for (const one of filters) {
        const { where, values } = await this.conditions(viewer, JSON.parse(one) as AssignmentFilter);
        counted.push(await viewer.reading.query(`SELECT mark, count(*)::int AS count FROM (SELECT ${mark} AS mark ${from} WHERE ${where.join(' AND ')}) marked GROUP BY mark`, values));
      }
      return counted;
    }).load(JSON.stringify({ ...filter, marks: undefined }));
  }

  async total(viewer: Viewer, filter: AssignmentFilter): Promise<number> {
    const counts = await this.counts(viewer, filter);
    return counts.filter(({ mark: one }) => !filter.marks || filter.marks.includes(one)).reduce((sum, { count }) => sum + count, 0);
  }

  byId(viewer: Viewer, id: string): Promise<Assignment | null> {
    return viewer.loader<string, Assignment | null>('assignment', async (ids) => {
      const found = await this.where(viewer, `a.id = ANY($4::uuid[])`, [ids]);
      return ids.map((one) => found.find((assignment) => assignment.id === one) ?? null);
    }).load(id);
  }

  async byNumber(viewer: Viewer, text: string): Promise<Assignment | null> {
    const wanted = parseNumber(text);
    if (!wanted) return null;
    return (await this.where(viewer, 'a.year = $4 AND a.number = $5', [wanted.year, wanted.number]))[0] ?? null;
  }

  /** Those issued in one act, each for itself; an assignment alone is its own batch. */
  batchOf(viewer: Viewer, assignment: Assignment): Promise<Assignment[]> {
    const { batchId } = assignment;
    if (batchId === null) return Promise.resolve([assignment]);
    return viewer.loader<string, Assignment[]>('assignment.batch', async (ids) => {
      const found = await this.where(viewer, 'a.batch_id = ANY($4::uuid[])', [ids]);
      return ids.map((id) => found.filter((one) => one.batchId === id));
    }).load(batchId);
  }

  /** The indicators it asks figures for, in its own order. */
  async indicatorsOf(viewer: Viewer, assignmentId: string): Promise<Indicator[]> {
    const codes = await viewer.loader<string, string[]>('assignment.indicators', async (ids) => {
      const rows = await viewer.reading.query<{ assignment_id: string; code: string }>('SELECT assignment_id, code FROM assignment_indicator WHERE assignment_id = ANY($1::uuid[]) ORDER BY position', [ids]);
      return ids.map((id) => rows.filter((row) => row.assignment_id === id).map((row) => row.code));
    }).load(assignmentId);
    return Promise.all(codes.map(async (code) => (await indicatorOf(viewer, code))!));
  }

  private async where(viewer: Viewer, condition: string, more: readonly unknown[]): Promise<Assignment[]> {
    const rows = await viewer.reading.query(`SELECT ${columns}, ${partlyLate} ${from} WHERE ${readableSql(viewer, 3)} AND ${condition} ORDER BY ${keyColumns}`, [...(await this.given(viewer)), ...more]);
    return rows.map(seen);
  }

  private async given(viewer: Viewer): Promise<unknown[]> {
    const { today, soonUntil } = await daysOf(viewer);
    return [today, soonUntil, [...viewer.organisationIds]];
  }

  /** All of a filter but the marks, so that the counts say what the other marks would show. */
  private async conditions(viewer: Viewer, filter: AssignmentFilter): Promise<{ where: string[]; values: unknown[] }> {
    const values = await this.given(viewer);
    const put = (value: unknown) => `$${values.push(value)}`;
    // The two days are named even where no mark is asked for: PostgreSQL must know their type.
    const where = [`a.state <> 'discarded'`, readableSql(viewer, 3), '$1::date <= $2::date'];
    if (filter.year) where.push(`(a.year = ${put(filter.year)} OR (a.year IS NULL AND extract(year FROM a.created_at) = ${put(filter.year)}))`);
    if (filter.organisationId || filter.organisationType || filter.force) {
      const of = [
        ...(filter.asLead ? ['f.is_lead'] : []),
        ...(filter.organisationId ? [`f.organisation_id = ${put(filter.organisationId)}`] : []),
        ...(filter.organisationType ? [`f.organisation_id IN (SELECT id FROM organisation WHERE type = ${put(filter.organisationType)})`] : []),
        ...(filter.force ? [`f.force = ${put(filter.force)}`] : []),
      ];
      where.push(`EXISTS (SELECT FROM slot f WHERE f.assignment_id = a.id AND ${of.join(' AND ')})`);
    }
    const text = written(filter.text ?? '');
    if (text) where.push(this.holds(text, put));
    if (filter.waitsForMe) where.push(works(viewer) ? waitsForOffice() : viewer.is('chair') ? waitsForChair : oversees(viewer) ? `a.state = 'submitted'` : waitsForBody);
    if (filter.waitingFor) where.push(!oversees(viewer) ? 'false' : filter.waitingFor === 'decision' ? waitsForDecision : waitsForOffice(filter.waitingFor));
    return { where, values };
  }

  private holds(text: string, put: (value: unknown) => string): string {
    const numbered = parseNumber(text);
    if (numbered) return `(a.year = ${put(numbered.year)} AND a.number = ${put(numbered.number)})`;
    const pattern = put(`%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`);
    return `lower(concat_ws(' ', a.title_kk, a.title_ru, a.title_en, a.text_kk, a.text_ru, a.text_en)) LIKE ${pattern}`;
  }
}

const seen = (row: Record<string, unknown>): Assignment =>
  Object.assign(hydrate(Assignment, row), { mark: row['mark'], partlyLate: row['partly_late'], daysLeft: row['days_left'] } as Partial<Assignment>);

/** The states that can bear a mark, written out so that the index of the open ones is used. */
function statesOf(marks: readonly Mark[]): string {
  const states = new Set(marks.flatMap((one) => (one === 'draft' || one === 'accepted' || one === 'cancelled' ? [one] : openAssignmentStates)));
  return states.size === 0 ? 'false' : `a.state IN (${[...states].map((state) => `'${state}'`).join(', ')})`;
}

const cursorOf = ({ dueOn, runningNumber, id }: Assignment): string =>
  Buffer.from(JSON.stringify([dueOn ?? 'infinity', runningNumber ?? 0, id])).toString('base64url');

/** A cursor that is none of ours starts from the beginning. */
function readCursor(text: string): { dueOn: string; number: number; id: string } | null {
  try {
    const [dueOn, number, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string, number, string];
    const whole = /^(infinity|\d{4}-\d{2}-\d{2})$/.test(dueOn) && Number.isSafeInteger(number) && /^[0-9a-f-]{36}$/.test(id);
    return whole ? { dueOn, number, id } : null;
  } catch {
    return null;
  }
}
