import { Injectable } from '@nestjs/common';
import type { Viewer } from '@kenes/council';
import { columnsOf, hydrate } from '@kenes/kernel';
import { atSecrets } from '@kenes/mail';
import { readableSql, readableValues } from './message.policy.js';
import { Thread } from './thread.entity.js';
import type { ThreadMessage } from './thread.views.js';

const ofOrganisations = `
SELECT ${columnsOf(Thread, 't')} FROM thread t WHERE t.organisation_id = ANY($1::uuid[]) AND EXISTS (
  SELECT FROM outgoing_mail o WHERE o.council_id = t.council_id AND o.thread_id = t.id AND o.dated_at >= $2 AND o.dated_at < $3 AND o.state <> 'cancelled'
  UNION ALL SELECT FROM message m WHERE m.council_id = t.council_id AND m.thread_id = t.id AND m.received_at >= $2 AND m.received_at < $3 AND NOT m.at_risk)
 ORDER BY t.created_at, t.id`;

// What came in is read by the policy of messages; what went out, by whoever may see the thread at all:
// but a receipt says what was understood, and is closed with the message it answers; what passes on another's words, with his.
const messagesOf = `
SELECT * FROM (
  SELECT m.thread_id AS "threadId", m.id, 'in' AS direction, m.received_at AS at, m.subject, m.body_text AS text, m.person_id AS "personId"
    FROM message m LEFT JOIN thread t ON t.council_id = m.council_id AND t.id = m.thread_id
   WHERE m.thread_id = ANY($5::uuid[]) AND NOT m.at_risk AND (${readableSql(1)})
  UNION ALL
  SELECT o.thread_id, o.id, 'out', o.dated_at, o.subject, o.body_text, o.person_id
    FROM outgoing_mail o WHERE o.thread_id = ANY($5::uuid[]) AND o.state NOT IN ('cancelled', 'unaddressed')
     AND ($1::boolean OR NOT EXISTS (SELECT FROM message closed WHERE closed.header_message_id = o.in_reply_to AND closed.at_risk)
       AND NOT EXISTS (SELECT FROM message closed WHERE closed.id = o.quotes_message_id AND closed.at_risk))) AS written
 ORDER BY at, id`;

/** Threads as correspondence: what went out and what came in, in order. */
@Injectable()
export class ThreadQueries {
  /** Threads with a body that had a letter between two instants. Other bodies' threads do not exist for a member. */
  async ofOrganisations(viewer: Viewer, organisationIds: readonly string[], from: Date, to: Date): Promise<Map<string, Thread[]>> {
    const visible = organisationIds.filter((id) => viewer.seesAll || viewer.speaksFor(id));
    const rows = visible.length === 0 ? [] : await viewer.reading.query<Record<string, unknown>>(ofOrganisations, [visible, from, to]);
    return Map.groupBy(rows.map((row) => hydrate(Thread, row)), ({ organisationId }) => organisationId!);
  }

  messagesOf(viewer: Viewer, threadId: string): Promise<ThreadMessage[]> {
    return viewer.loader<string, ThreadMessage[]>('threadMessages', async (ids) => {
      const rows = await viewer.reading.query<ThreadMessage & { threadId: string }>(messagesOf, [...readableValues(viewer), ids]);
      return ids.map((id) => rows.filter((row) => row.threadId === id).map((row) => ({ ...row, text: withoutSecrets(row.text) })));
    }).load(threadId);
  }
}

/** A letter as others may read it: what opens something was written for its recipient only. */
export const withoutSecrets = (text: string): string => atSecrets(text, () => '•••');
