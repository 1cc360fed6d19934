import { wordsFor, type Language } from '@kenes/config';
import { personOf, type Viewer } from '@kenes/council';
import { VersionConflict } from '@kenes/kernel';
import { AssignmentConflict } from './assignment.views.js';
import type { AssignmentQueries } from './assignments.queries.js';

/** The act's outcome, or, when somebody else was faster, what they made of it and who they are. */
export async function orConflict<T>(queries: AssignmentQueries, viewer: Viewer, language: Language, act: () => Promise<T>): Promise<T | AssignmentConflict> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    await viewer.refresh();
    const of = {
      Slot: 'SELECT assignment_id FROM slot WHERE id = $1',
      ExtensionRequest: 'SELECT s.assignment_id FROM extension_request r JOIN slot s ON s.id = r.slot_id WHERE r.id = $1',
      Problem: 'SELECT s.assignment_id FROM problem p JOIN slot s ON s.id = p.slot_id WHERE p.id = $1',
    }[error.entity];
    const [slot] = of ? await viewer.reading.query<{ assignment_id: string }>(of, [error.id]) : [];
    const theirs = await queries.byId(viewer, slot?.assignment_id ?? error.id);
    if (!theirs) throw error;
    const [last] = await viewer.reading.query<{ principal_id: string | null; at: Date }>(
      `SELECT principal_id, at FROM audit_entry WHERE (object_kind = 'assignment' AND object_id = $1) OR (object_kind = 'slot' AND object_id IN (SELECT id FROM slot WHERE assignment_id = $1))
        ORDER BY at DESC, id DESC LIMIT 1`, [theirs.id],
    );
    return Object.assign(new AssignmentConflict(), {
      yours: error.yours, theirs, changedBy: last!.principal_id ? await personOf(viewer, last!.principal_id) : null, changedAt: last!.at,
      sentence: wordsFor(language).t('assignments:conflict'),
    });
  }
}
