import { Injectable } from '@nestjs/common';
import { bodyTallies, daysOf, waitingFor } from '@kenes/assignments';
import { MessageQueries } from '@kenes/correspondence';
import type { Viewer } from '@kenes/council';
import { meetingsBetween, type MeetingView } from '@kenes/meetings';
import { EscalationsQueries } from '@kenes/reminders';
import { overviewPolicy } from './overview.policy.js';
import { Overview, type BodyStanding, type WaitingMatter, type WaitingPart } from './overview.views.js';
import { added, byTrouble, totalOf } from './standing.js';

const inOrder: readonly WaitingMatter[] = ['decision', 'help', 'report', 'extension', 'decline', 'escalation', 'letter'];

/** What the first page shows, one query for each of its parts. */
@Injectable()
export class OverviewQueries {
  constructor(
    private readonly messages: MessageQueries,
    private readonly escalations: EscalationsQueries,
  ) {}

  async of(viewer: Viewer): Promise<Overview | null> {
    if (!overviewPolicy.may(viewer, 'read', { organisationId: '' })) return null;
    const days = await daysOf(viewer);
    const year = Number(days.today.slice(0, 4));
    const bodies = (await bodyTallies(viewer.reading, days, year)).sort(byTrouble);
    const counts = added(bodies);
    return Object.assign(new Overview(), { year, total: totalOf(counts), counts, bodies: bodies as BodyStanding[] });
  }

  /** Of the secretariat: answers, requests, letters, proposals. Of the chair: what was prepared for a decision. */
  async waiting(viewer: Viewer): Promise<WaitingPart[]> {
    if (!viewer.isSecretariat) return viewer.is('chair') ? waitingFor(viewer.reading, 'chair') : [];
    const [letters, proposed] = [await this.messages.unsorted(viewer, 1), await this.escalations.proposed(viewer)];
    const parts: WaitingPart[] = await waitingFor(viewer.reading, 'office');
    if (letters.total > 0) parts.push({ kind: 'letter', count: letters.total, since: null, organisationIds: [] });
    if (proposed.length > 0) parts.push({ kind: 'escalation', count: proposed.length, since: null, organisationIds: [] });
    return parts.sort((one, other) => inOrder.indexOf(one.kind) - inOrder.indexOf(other.kind));
  }

  async nextMeeting(viewer: Viewer): Promise<MeetingView | null> {
    const { now } = await viewer.reading.context();
    const ahead = await meetingsBetween(viewer, await viewer.reading.today(), null);
    return ahead.find(({ state, endsAt }) => state !== 'cancelled' && endsAt > now) ?? null;
  }
}
