import { Injectable } from '@nestjs/common';
import { compositionOn, type Viewer } from '@kenes/council';
import { columnsOf, hydrate } from '@kenes/kernel';
import { Message } from './message.entity.js';
import { readableSql, readableValues, type MailPlace } from './message.policy.js';
import { RiskReader, RiskStep } from './message.views.js';
import { nothingKnown } from './reading/evidence-facts.js';

const from = `FROM message m LEFT JOIN thread t ON t.council_id = m.council_id AND t.id = m.thread_id WHERE ${readableSql(1)}`;
const byIds = `SELECT ${columnsOf(Message, 'm')} ${from} AND m.id = ANY($5::uuid[])`;
const unsorted = `SELECT ${columnsOf(Message, 'm')}, count(*) OVER ()::int AS total ${from} AND m.state = 'unsorted' AND NOT m.at_risk ORDER BY m.received_at DESC, m.id DESC LIMIT $5`;
const closed = `SELECT ${columnsOf(Message, 'm')} ${from} AND m.at_risk ORDER BY m.received_at DESC, m.id DESC`;
const aboutSlots = `SELECT ${columnsOf(Message, 'm')}, t.about_id ${from} AND m.state = 'filed' AND NOT m.at_risk AND t.about_kind = 'slot' AND t.about_id = ANY($5::uuid[]) ORDER BY m.received_at, m.id`;
const files = `SELECT u.message_id, u.position, u.name, f.id AS "fileId", f.size, f.media_type AS "mediaType"
  FROM message_file u JOIN stored_file f ON f.council_id = u.council_id AND f.id = u.file_id WHERE u.message_id = ANY($1::uuid[]) ORDER BY u.message_id, u.position`;
const recipients = `SELECT inbound_id, array_agg(recipient ORDER BY received_at, recipient) AS recipients FROM inbound_delivery WHERE inbound_id = ANY($1::uuid[]) GROUP BY inbound_id`;

const riskSteps = `SELECT object_id AS message_id, at, principal_id AS "personId",
       CASE act WHEN 'message.received' THEN 'received' WHEN 'message.markedAtRisk' THEN 'marked' WHEN 'message.opened' THEN 'opened' ELSE 'unmarked' END AS act
  FROM audit_entry WHERE object_kind = 'message' AND object_id = ANY($1::uuid[]) AND act IN ('message.received', 'message.markedAtRisk', 'message.opened', 'message.unmarkedAtRisk')
 ORDER BY at, id`;

export interface MessageFileRow {
  message_id: string;
  position: number;
  name: string;
  fileId: string;
  size: number;
  mediaType: string;
}

/** Messages, for a viewer and in batches. There is no other way to read one. */
@Injectable()
export class MessageQueries {
  byId(viewer: Viewer, id: string): Promise<Message | null> {
    return viewer.loader<string, Message | null>('message', async (ids) => {
      const found = await this.read(viewer, byIds, [ids]);
      return ids.map((one) => found.find((message) => message.id === one) ?? null);
    }).load(id);
  }

  async unsorted(viewer: Viewer, first: number): Promise<{ rows: Message[]; total: number }> {
    const rows = await viewer.reading.query<Record<string, unknown> & { total: number }>(unsorted, [...readableValues(viewer), Math.min(Math.max(first, 1), 200)]);
    return { rows: rows.map((row) => hydrate(Message, row)), total: rows[0]?.total ?? 0 };
  }

  closed(viewer: Viewer): Promise<Message[]> {
    return this.read(viewer, closed, []);
  }

  /** The filed messages of a slot's thread, oldest first; closed ones are nobody's history. */
  aboutSlot(viewer: Viewer, slotId: string): Promise<Message[]> {
    return viewer.loader<string, Message[]>('messagesAboutSlot', async (ids) => {
      const rows = await viewer.reading.query<Record<string, unknown> & { about_id: string }>(aboutSlots, [...readableValues(viewer), ids]);
      return ids.map((id) => rows.filter((row) => row.about_id === id).map((row) => hydrate(Message, row)));
    }).load(slotId);
  }

  /** Files of messages this viewer has been given already. */
  filesOf(viewer: Viewer, messageId: string): Promise<MessageFileRow[]> {
    return viewer.loader<string, MessageFileRow[]>('messageFiles', async (ids) => {
      const rows = await viewer.reading.query<MessageFileRow>(files, [ids]);
      return ids.map((id) => rows.filter((row) => row.message_id === id));
    }).load(messageId);
  }

  recipientsOf(viewer: Viewer, inboundId: string): Promise<string[]> {
    return viewer.loader<string, string[]>('messageRecipients', async (ids) => {
      const rows = await viewer.reading.query<{ inbound_id: string; recipients: string[] }>(recipients, [ids]);
      return ids.map((id) => rows.find((row) => row.inbound_id === id)?.recipients ?? []);
    }).load(inboundId);
  }

  /** What was done with a closed message, oldest first. */
  riskSteps(viewer: Viewer, messageId: string): Promise<RiskStep[]> {
    return viewer.loader<string, RiskStep[]>('message.riskSteps', async (ids) => {
      const rows = await viewer.reading.query<RiskStep & { message_id: string }>(riskSteps, [ids]);
      return ids.map((id) => rows.filter((row) => row.message_id === id).map(({ act, at, personId }) => Object.assign(new RiskStep(), { act, at, personId })));
    }).load(messageId);
  }

  /** Who may open closed messages today, and since when each knows this one. */
  async riskReaders(viewer: Viewer, messageId: string): Promise<RiskReader[]> {
    const people = await viewer.loader<string, Map<string, boolean>>('message.riskReaders', async (keys) => {
      const secretaries = (await compositionOn(viewer.reading, await viewer.reading.today())).filter(({ role, holderId }) => role === 'secretary' && holderId !== null);
      const named = await viewer.reading.query<{ person_id: string }>('SELECT person_id FROM safeguarding_contact ORDER BY person_id');
      const known = new Map([...secretaries.map(({ holderId }) => [holderId!, true] as const), ...named.filter(({ person_id: id }) => !secretaries.some(({ holderId }) => holderId === id)).map(({ person_id: id }) => [id, false] as const)]);
      return keys.map(() => known);
    }).load('all');
    const steps = await this.riskSteps(viewer, messageId);
    return [...people].map(([personId, isSecretary]) =>
      Object.assign(new RiskReader(), { personId, isSecretary, openedAt: steps.find((step) => step.act === 'opened' && step.personId === personId)?.at ?? null }));
  }

  /** Where it lies, for the policy. */
  async placeOf(viewer: Viewer, message: Message): Promise<MailPlace> {
    const organisationId = message.threadId === null ? null : await this.organisationOfThread(viewer, message.threadId);
    return { state: message.state, atRisk: message.atRisk, riskSuggested: message.riskSuggested, organisationId };
  }

  /** What is left of a message for someone who has just closed it to himself: that it is there, and closed. */
  async shellOf(viewer: Viewer, id: string): Promise<Message> {
    const [row] = await viewer.reading.query('SELECT council_id, id, inbound_id, state, at_risk, received_at, version FROM message WHERE id = $1', [id]);
    return Object.assign(hydrate(Message, row!), { evidence: 'refused', evidenceFacts: nothingKnown, fromName: '', fromAddress: '', subject: '', text: '' } satisfies Partial<Message>);
  }

  private organisationOfThread(viewer: Viewer, threadId: string): Promise<string | null> {
    return viewer.loader<string, string | null>('threadOrganisation', async (ids) => {
      const rows = await viewer.reading.query<{ id: string; organisation_id: string | null }>('SELECT id, organisation_id FROM thread WHERE id = ANY($1::uuid[])', [ids]);
      return ids.map((id) => rows.find((row) => row.id === id)?.organisation_id ?? null);
    }).load(threadId);
  }

  private async read(viewer: Viewer, sql: string, more: unknown[]): Promise<Message[]> {
    const rows = await viewer.reading.query(sql, [...readableValues(viewer), ...more]);
    return rows.map((row) => hydrate(Message, row));
  }
}
