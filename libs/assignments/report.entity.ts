import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Day as CalendarDay } from '@kenes/config';
import { Day, Instant, type Channel, type Evidence } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from './assignment.refusals.js';
import { AnswerEnum, StandingEnum } from './enums.js';
import type { HelpWanted } from './problem/opening.js';
import type { Answer, ReportKind, Standing } from './states.js';
import { reasonOf, written } from './text.js';

/** What a body says, however it came: by page, by mail, by phone. */
export interface Said {
  answer: Answer;
  /** Not the last word: T6, it never removes from control. */
  interim: boolean;
  text: string;
  untilOn: CalendarDay | null;
  figures: { code: string; value: number }[];
  files: { fileId: string; name: string }[];
  /** The lead's "without": organisations that did not answer and are not waited for. */
  without: string[];
  /** Why it goes without them. */
  withoutReason?: string | null;
  /** Reports of co-executors that the lead takes into the consolidated answer. */
  taken?: string[];
  /** With "help": who could give it and by which day, where that was asked for in fields of its own. */
  help?: HelpWanted;
}

/** An answer needs something in it; a date that is asked for lies ahead. */
export function check(said: Said, today: CalendarDay): void {
  if (written(said.text) === '' && said.figures.length === 0 && said.files.length === 0) throw refuse('REPORT_EMPTY', {}, 'text');
  if (said.answer === 'moreTime' && !said.untilOn) throw refuse('UNTIL_MISSING', {}, 'untilOn');
  if (said.untilOn && said.untilOn <= today) throw refuse('UNTIL_PAST', {}, 'untilOn');
  if (said.help?.byOn && said.help.byOn < today) throw refuse('HELP_BY_PAST', {}, 'helpBy');
  for (const { value } of said.figures) if (!Number.isSafeInteger(value) || value < 0) throw refuse('FIGURE_WRONG', {}, 'figures');
}

/** Only "done" can be the last word. */
export const kindOf = (said: Pick<Said, 'answer' | 'interim'>): ReportKind => (said.answer === 'done' && !said.interim ? 'final' : 'interim');

/** What waits for a word of the secretary: a last answer, more time, not ours, help. The rest is noted. */
const waits = (answer: Answer, kind: ReportKind): boolean => kind === 'final' || answer === 'moreTime' || answer === 'notOurs' || answer === 'help';

@ObjectType({ description: 'What a body answered: what it claims, who said it and how that is known, and what became of it.' })
@Entity('report')
export class Report {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'slot_id' }) slotId: string;
  @Field(() => String, { description: 'interim or final: an interim answer never removes from control.' }) @Column('text') kind: ReportKind;
  @Field(() => AnswerEnum) @Column('text') answer: Answer;
  @Field(() => StandingEnum) @Column('text') standing: Standing;
  @Field(() => String) @Column('text', { name: 'body_text' }) text: string;
  @Field(() => Day, { nullable: true }) @Column('date', { name: 'until_on' }) untilOn: CalendarDay | null = null;
  @Field({ description: '“Not ours”, said after the term for it: allowed, marked, and the issuer still decides (practice 35).' }) @Column('boolean', { name: 'is_late' }) isLate: boolean = false;
  @Column('uuid', { name: 'person_id' }) personId: string | null = null;
  @Column('text') channel: Channel;
  @Column('text') evidence: Evidence;
  @Field(() => ID, { nullable: true }) @Column('uuid', { name: 'message_id' }) messageId: string | null = null;
  @Column('uuid', { array: true, name: 'without' }) withoutIds: string[] = [];
  @Field(() => String, { nullable: true, description: 'Why the lead answers without those who are missing.' })
  @Column('text', { name: 'without_reason' }) withoutReason: string | null = null;
  @Column('uuid', { array: true, name: 'taken' }) takenIds: string[] = [];
  @Field(() => String, { nullable: true }) @Column('text', { name: 'return_reason' }) returnReason: string | null = null;
  @Field(() => Instant) @Column('timestamptz') at: Date;
  @Field(() => Int) @Column('int') version: number = 1;

  static of(said: Said, taken: { id: string; slotId: string; personId: string | null; channel: Channel; evidence: Evidence; messageId: string | null; at: Date; closed: boolean; unclear?: boolean }): Report {
    const { closed, unclear = false, ...by } = taken;
    const kind = closed ? 'interim' : kindOf(said);
    return Object.assign(new Report(), by, {
      kind,
      answer: said.answer,
      standing: !closed && (unclear || waits(said.answer, kind)) ? 'waiting' : 'noted',
      text: written(said.text),
      untilOn: said.untilOn,
      withoutIds: kind === 'final' ? said.without : [],
      withoutReason: kind === 'final' && said.without.length > 0 ? written(said.withoutReason ?? '').slice(0, 2000) || null : null,
      takenIds: kind === 'final' ? (said.taken ?? []) : [],
    } satisfies Partial<Report>);
  }

  get isWaiting(): boolean {
    return this.standing === 'waiting';
  }

  /** A last answer outdates all that waited; "on time after all" and "not ours" outdate what they contradict. */
  isOutdatedBy(newer: Report): boolean {
    if (!this.isWaiting) return false;
    if (newer.kind === 'final') return true;
    if (newer.answer === 'notOurs' && newer.isWaiting) return true;
    if (this.kind === 'final') return false;
    return this.answer === newer.answer || this.answer === 'notOurs' || newer.answer === 'onTime';
  }

  supersede(): void {
    if (this.isWaiting) this.standing = 'superseded';
  }

  withdraw(): void {
    if (!this.isWaiting) throw refuse('NOTHING_TO_WITHDRAW');
    this.standing = 'withdrawn';
  }

  /** What it asked for has been settled; false when it waits no more. */
  note(): boolean {
    if (!this.isWaiting) return false;
    this.standing = 'noted';
    return true;
  }

  accept(): void {
    if (!this.isWaiting) throw refuse('NOT_UNDER_REVIEW');
    this.standing = 'accepted';
  }

  /** More time was asked for, and somebody has decided. */
  decide(granted: boolean): void {
    if (!this.isWaiting) throw refuse('REQUEST_DECIDED');
    this.standing = granted ? 'granted' : 'refused';
  }

  /** Undo of acceptance. */
  restore(): void {
    if (this.standing === 'accepted') this.standing = 'waiting';
  }

  returnForRework(reason: string): void {
    if (!this.isWaiting) throw refuse('NOT_UNDER_REVIEW');
    this.returnReason = reasonOf(reason);
    this.standing = 'returned';
  }
}

/** «Исправить», «Дополнение»: what the waiting answer becomes. Figures named again replace, the others stay. */
export function amended(earlier: Said, change: Pick<Said, 'text' | 'figures' | 'files'>, how: 'correction' | 'addition'): Said {
  const figures = new Map(earlier.figures.map(({ code, value }) => [code, value]));
  for (const { code, value } of change.figures) figures.set(code, value);
  const text = how === 'addition' ? [earlier.text, change.text].filter(Boolean).join('\n\n') : change.text || earlier.text;
  return { ...earlier, text, figures: [...figures].map(([code, value]) => ({ code, value })), files: [...earlier.files, ...change.files] };
}

@Entity('report_figure')
export class ReportFigureRow {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId: string;
  @PrimaryColumn('text') code: string;
  @Column('bigint') value: number;
}

@Entity('report_file')
export class ReportFileRow {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId: string;
  @PrimaryColumn('int') position: number;
  @Column('uuid', { name: 'file_id' }) fileId: string;
  @Column('text') name: string;
}

@Entity('assignment_indicator')
export class AssignmentIndicator {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid', { name: 'assignment_id' }) assignmentId: string;
  @PrimaryColumn('text') code: string;
  @Column('int') position: number;
}

@ObjectType({ description: "A figure by one of the assignment's indicators." })
export class ReportFigure {
  @Field() code: string;
  @Field(() => Float) value: number;
}
