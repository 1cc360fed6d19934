import { Injectable, type OnModuleInit } from '@nestjs/common';
import { inLanguage } from '@kenes/config';
import { MailDestinations, type DeliveredMessage, type MailDestination, type MailTarget } from '@kenes/correspondence';
import { columnsOf, hydrate, type Statements, type Work } from '@kenes/kernel';
import { Assignment } from '../assignment.entity.js';
import { HelpAnswered } from '../events.js';
import { parseNumber } from '../number.js';

/** Letters of bodies that were asked for help. They act on nobody's slot: whoever asked hears what they say. */
@Injectable()
export class ProblemDestination implements MailDestination, OnModuleInit {
  readonly kind = 'problem';

  constructor(private readonly destinations: MailDestinations) {}

  onModuleInit(): void {
    this.destinations.register(this);
  }

  /** By the number alone only where the body has no part of its own in the assignment: that part would be meant. */
  async targets(reading: Statements, { ids = [], numbers = [] }: { ids?: readonly string[]; numbers?: readonly string[] }): Promise<MailTarget[]> {
    const wanted = numbers.map(parseNumber).filter((one) => one !== null);
    const rows = await reading.query<{ helper_id: string; organisation_id: string; open: boolean } & Record<string, unknown>>(
      `WITH asked AS MATERIALIZED (
         SELECT h.id FROM problem_helper h WHERE h.id = ANY($1::uuid[])
         UNION
         SELECT h.id FROM unnest($2::int[], $3::int[]) wanted(year, number)
           JOIN assignment a ON a.year = wanted.year AND a.number = wanted.number JOIN slot s ON s.assignment_id = a.id
           JOIN problem p ON p.slot_id = s.id AND p.state = 'open' JOIN problem_helper h ON h.problem_id = p.id AND h.asked_at IS NOT NULL
          WHERE NOT EXISTS (SELECT FROM slot own WHERE own.assignment_id = a.id AND own.organisation_id = h.organisation_id))
       SELECT ${columnsOf(Assignment, 'a')}, h.id AS helper_id, h.organisation_id, p.state = 'open' AS open
         FROM asked JOIN problem_helper h ON h.id = asked.id JOIN problem p ON p.id = h.problem_id JOIN slot s ON s.id = p.slot_id JOIN assignment a ON a.id = s.assignment_id
        ORDER BY h.id`,
      [ids, wanted.map((one) => one.year), wanted.map((one) => one.number)],
    );
    return rows.map((row) => {
      const assignment = hydrate(Assignment, row);
      return { kind: 'problem', id: row.helper_id, organisationId: row.organisation_id, number: assignment.number!, subject: inLanguage(assignment.title, 'ru'), open: row.open };
    });
  }

  async take(work: Work, { messageId, targetId, filedBy, evidence, text, files }: DeliveredMessage): Promise<void> {
    // Whom we do not believe acts only when a person files the letter (practice 1).
    if (filedBy === 'mail' && evidence !== 'proved' && evidence !== 'probable') return;
    if (text.trim() === '' && files.length === 0) return;
    const taken = await work.query('INSERT INTO problem_answer (council_id, helper_id, message_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING helper_id', [work.councilId, targetId, messageId]);
    if (taken.length > 0) await work.announce(new HelpAnswered(targetId, messageId));
  }

  async giveBack(work: Work, messageId: string): Promise<void> {
    await work.query('DELETE FROM problem_answer WHERE message_id = $1', [messageId]);
  }
}
