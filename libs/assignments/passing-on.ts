import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnsweringPassedOn } from '@kenes/answering';
import { Links } from '@kenes/council';
import { Announcements, type Work } from '@kenes/kernel';
import { SlotsPassedOn } from './events.js';
import { openAssignmentStates } from './states.js';

const list = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');

/** Who answers for a body has changed: what is open there is his now, and the links of the one before open nothing more. */
@Injectable()
export class PassingOn implements OnModuleInit {
  constructor(
    private readonly announcements: Announcements,
    private readonly links: Links,
  ) {}

  onModuleInit(): void {
    this.announcements.on(AnsweringPassedOn, (work, fact) => this.pass(work, fact));
  }

  private async pass(work: Work, { organisationId, fromPersonId, toPersonId }: AnsweringPassedOn): Promise<void> {
    const passed = await work.query<{ id: string }>(
      `UPDATE slot s SET person_id = $3, version = s.version + 1 FROM assignment a
        WHERE a.council_id = s.council_id AND a.id = s.assignment_id AND a.state IN (${list(openAssignmentStates)}) AND s.organisation_id = $1
          AND s.state IN ('sent', 'delivered', 'acknowledged', 'underway', 'returned', 'reported', 'declined') AND (s.person_id IS NULL OR s.person_id = $2)
        RETURNING s.id`, [organisationId, fromPersonId, toPersonId]);
    if (fromPersonId) await this.close(work, organisationId, fromPersonId);
    if (passed.length === 0) return;
    for (const { id } of passed) await work.record({ act: 'slot.passOn', objectKind: 'slot', objectId: id, facts: { fromPersonId, toPersonId } });
    await work.announce(new SlotsPassedOn(passed.map(({ id }) => id), organisationId));
  }

  /** Links of what is past are closed as well: the answers stay, the door does not. */
  private async close(work: Work, organisationId: string, personId: string): Promise<void> {
    const slots = await work.query<{ id: string }>('SELECT id FROM slot WHERE organisation_id = $1', [organisationId]);
    for (const { id } of slots) for (const purpose of ['report', 'reply'] as const) await this.links.revokeAbout(work, purpose, id, personId);
    const helping = await work.query<{ id: string }>('SELECT id FROM problem_helper WHERE organisation_id = $1', [organisationId]);
    for (const { id } of helping) await this.links.revokeAbout(work, 'reply', id, personId);
  }
}
