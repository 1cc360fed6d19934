import { Injectable } from '@nestjs/common';
import { inLanguage } from '@kenes/config';
import type { DeliveredMessage, MailDestination, MailTarget } from '@kenes/correspondence';
import { columnsOf, hydrate, type Statements, type Work } from '@kenes/kernel';
import { Assignment } from './assignment.entity.js';
import { refuse } from './assignment.refusals.js';
import { Dossier } from './dossier.js';
import { parseNumber, printNumber } from './number.js';
import { readReplies, type ReplyReading } from './reply/index.js';
import { Report, type Said } from './report.entity.js';
import { Reporting, type Giver } from './reporting.js';
import type { Slot } from './slot.entity.js';
import { owingSlotStates } from './states.js';

/** Letters that answer assignments: a reply becomes a report, an official letter closes what waited for it. */
@Injectable()
export class SlotDestination implements MailDestination {
  readonly kind = 'slot';

  constructor(private readonly reporting: Reporting) {}

  async targets(reading: Statements, { ids = [], numbers = [] }: { ids?: readonly string[]; numbers?: readonly string[] }): Promise<MailTarget[]> {
    const wanted = numbers.map(parseNumber).filter((one) => one !== null);
    const rows = await reading.query<{ slot_id: string; organisation_id: string; slot_state: Slot['state'] } & Record<string, unknown>>(
      // By index on either way, and each way once: one OR would read both tables whole for every letter, and a join of the
      // two ways is begun anew for every row while the planner still takes the tables for empty. Behind a SELECT the ids are no
      // constant, so that one plan fits every number of them.
      `SELECT ${columnsOf(Assignment, 'a')}, s.id AS slot_id, s.organisation_id, s.state AS slot_state FROM slot s JOIN assignment a ON a.id = s.assignment_id
        WHERE s.id = ANY((SELECT $1::uuid[]) || ARRAY(SELECT named.id FROM slot named WHERE named.assignment_id = ANY(ARRAY(
                SELECT of.id FROM unnest($2::int[], $3::int[]) wanted(year, number) JOIN assignment of ON of.year = wanted.year AND of.number = wanted.number))))
          AND a.number IS NOT NULL ORDER BY a.year, a.number, s.is_lead DESC, s.position`,
      [ids, wanted.map((one) => one.year), wanted.map((one) => one.number)],
    );
    return rows.map((row) => {
      const assignment = hydrate(Assignment, row);
      return {
        kind: 'slot', id: row.slot_id, organisationId: row.organisation_id, number: printNumber(assignment.year!, assignment.runningNumber!), subject: inLanguage(assignment.title, 'ru'),
        open: assignment.whyNot('work') === null && (owingSlotStates.includes(row.slot_state) || row.slot_state === 'declined'),
      };
    });
  }

  async take(work: Work, delivered: DeliveredMessage): Promise<void> {
    const { dossier, slot } = await Dossier.ofSlot(work, delivered.targetId);
    const giver: Giver = { personId: delivered.personId, channel: 'mail', evidence: delivered.evidence, messageId: delivered.messageId };
    if (delivered.official) return this.takeOfficial(work, dossier, slot, delivered, giver);
    // Whom we do not believe acts only when a person files the letter (practice 1).
    if (delivered.filedBy === 'mail' && delivered.evidence !== 'proved' && delivered.evidence !== 'probable') return;
    const { own, others } = await this.read(work, dossier, delivered);
    if (own) await this.act(work, dossier, slot, delivered, own, giver);
    for (const number of others) await this.actElsewhere(work, slot, number, delivered, giver);
  }

  async giveBack(work: Work, messageId: string, why: 'unsorted' | 'atRisk'): Promise<void> {
    const reports = await work.all(Report, 'message_id = $1', [messageId], 'at, id');
    // An accepted answer is undone by reopening; a child at risk waits for nothing.
    if (why === 'unsorted' && reports.some(({ standing }) => standing === 'accepted')) throw refuse('SLOT_CLOSED');
    for (const { id, slotId } of reports) {
      const { dossier, slot } = await Dossier.ofSlot(work, slotId);
      const report = await work.find(Report, id); // an amendment of the one before may have gone with it
      if (report) await this.reporting.takeBack(work, dossier, slot, report, why);
    }
  }

  /** What the letter says about this assignment, and which others of its lines begin with another number. */
  private async read(work: Work, { assignment }: Dossier, { text, tables }: DeliveredMessage): Promise<{ own: ReplyReading | null; others: string[] }> {
    const rows = await work.query<{ code: string; kk: string; ru: string; en: string }>(
      `SELECT i.code, i.name_kk AS kk, i.name_ru AS ru, i.name_en AS en FROM assignment_indicator asked
         JOIN indicator i ON i.council_id = asked.council_id AND i.code = asked.code WHERE asked.assignment_id = $1 ORDER BY asked.position`, [assignment.id],
    );
    const indicators = rows.map(({ code, ...names }) => ({ code, names }));
    const readings = readReplies(text, { today: work.today, indicators, tables });
    return {
      own: readings.find((one) => one.number === null || one.number === assignment.number) ?? null,
      others: readings.flatMap(({ number }) => (number !== null && number !== assignment.number ? [number] : [])),
    };
  }

  /** «27-041 Выполнено. 27-052 Просим до …» in one letter: the same body's other slot takes its own line; files stay where the letter is filed. */
  private async actElsewhere(work: Work, filed: Slot, number: string, delivered: DeliveredMessage, giver: Giver): Promise<void> {
    const target = (await this.targets(work, { numbers: [number] })).find(({ organisationId }) => organisationId === filed.organisationId);
    if (!target) return;
    const { dossier, slot } = await Dossier.ofSlot(work, target.id);
    const { own } = await this.read(work, dossier, delivered);
    if (own) await this.act(work, dossier, slot, { ...delivered, files: [] }, own, giver);
  }

  private async act(work: Work, dossier: Dossier, slot: Slot, { messageId, text, files }: DeliveredMessage, reading: ReplyReading, giver: Giver): Promise<void> {
    // A letter that is delivered once more (a job that ran twice) has been answered already.
    if (await this.isTaken(work, messageId, slot)) return;
    const figures = wholeOnly(reading.figures);
    const said = (answer: Said['answer'], interim: boolean): Said => ({ answer, interim, text, untilOn: null, figures, files, without: [] });
    switch (reading.kind) {
      case 'acknowledged':
      case 'confirm':
        await this.reporting.acknowledge(work, dossier, slot);
        return;
      case 'withdraw':
        if (await this.hasWaiting(work, slot)) await this.reporting.withdraw(work, dossier, slot);
        return;
      case 'correction':
      case 'addition':
        await this.reporting.amend(work, dossier, slot, { text, figures, files }, reading.kind, giver);
        return;
      case 'done':
        await this.reporting.give(work, dossier, slot, said('done', false), giver);
        return;
      case 'moreTime':
        await this.reporting.give(work, dossier, slot, { ...said('moreTime', true), untilOn: reading.until && reading.until > work.today ? reading.until : null }, giver);
        return;
      case 'onTime':
      case 'notOurs':
      case 'help':
        await this.reporting.give(work, dossier, slot, said(reading.kind, true), giver);
        return;
      default:
        // Nobody knows what it claims: it claims nothing, and waits for the secretary to read it.
        if (text.trim() !== '' || files.length > 0) await this.reporting.give(work, dossier, slot, said('onTime', true), { ...giver, unclear: true });
    }
  }

  /** The signed letter: whatever words it uses, it is the body's last word, and its number closes the slot. */
  private async takeOfficial(work: Work, dossier: Dossier, slot: Slot, delivered: DeliveredMessage, giver: Giver): Promise<void> {
    if (await this.isTaken(work, delivered.messageId, slot)) return;
    const { number, on } = delivered.official!;
    const { own } = await this.read(work, dossier, delivered);
    const said: Said = { answer: 'done', interim: false, text: delivered.text, untilOn: null, figures: wholeOnly(own?.figures ?? []), files: delivered.files, without: [] };
    await this.reporting.give(work, dossier, slot, said, giver);
    await this.reporting.fileOfficialLetter(work, dossier, slot, number, on);
    await dossier.save(work);
  }

  private async isTaken(work: Work, messageId: string, slot: Slot): Promise<boolean> {
    return (await work.one(Report, 'message_id = $1 AND slot_id = $2', [messageId, slot.id])) !== null;
  }

  private async hasWaiting(work: Work, slot: Slot): Promise<boolean> {
    return (await work.one(Report, `slot_id = $1 AND standing = 'waiting'`, [slot.id])) !== null;
  }
}

/** The table counts in whole numbers; one code is one figure. */
function wholeOnly(figures: readonly { code: string; value: number }[]): { code: string; value: number }[] {
  const whole = new Map<string, number>();
  for (const { code, value } of figures) if (Number.isSafeInteger(value) && value >= 0) whole.set(code, value);
  return [...whole].map(([code, value]) => ({ code, value }));
}
