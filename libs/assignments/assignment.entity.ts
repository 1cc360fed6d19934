import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { inLanguage, type Day as CalendarDay, type Trilingual } from '@kenes/config';
import { Day, Instant, LocalText, localText, type Refusal } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from './assignment.refusals.js';
import { AssignmentStateEnum, MarkEnum, TogetherEnum } from './enums.js';
import { printNumber } from './number.js';
import type { AssignmentState, Mark, Together } from './states.js';
import { reasonOf, written } from './text.js';

/** `work` is any sign of life of an executor; `submit` is the lead's final answer. */
const acts = {
  draft: { edit: 'draft', issue: 'issued', discard: 'discarded' },
  issued: { work: 'underway', submit: 'submitted', returnForRework: 'underway', cancel: 'cancelled' },
  underway: { work: 'underway', submit: 'submitted', returnForRework: 'underway', cancel: 'cancelled' },
  submitted: { work: 'submitted', submit: 'submitted', withdraw: 'underway', returnForRework: 'underway', accept: 'accepted', cancel: 'cancelled' },
  accepted: { reopen: 'submitted' },
  cancelled: {},
  discarded: {},
} satisfies Record<AssignmentState, Partial<Record<string, AssignmentState>>>;

export type AssignmentAct = 'edit' | 'issue' | 'discard' | 'work' | 'submit' | 'withdraw' | 'returnForRework' | 'accept' | 'cancel' | 'reopen';

const target = (state: AssignmentState, act: AssignmentAct): AssignmentState | undefined =>
  (acts[state] as Partial<Record<AssignmentAct, AssignmentState>>)[act];

/** What a person writes of an assignment before it is issued. */
export interface AssignmentDraft {
  title: Trilingual;
  text: Trilingual;
  result: Trilingual;
  basis: Trilingual;
  dueOn: CalendarDay | null;
  dueReason: string | null;
  controllerId: string;
}

const says = (text: Trilingual): boolean => inLanguage(text, 'ru').trim() !== '';

/** What the council gives to one or several bodies to do, or asks them for. */
@ObjectType({ description: 'What the council asks of one or several bodies, from draft to removal from control.' })
@Entity('assignment')
export class Assignment {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('int', { name: 'year' }) year: number | null = null;
  @Column('int', { name: 'number' }) runningNumber: number | null = null;
  @Column('uuid', { name: 'batch_id' }) batchId: string | null = null;
  @Field(() => AssignmentStateEnum) @Column('text') state: AssignmentState = 'draft';
  @Column('text', { name: 'title_kk' }) titleKk: string | null = null;
  @Column('text', { name: 'title_ru' }) titleRu: string | null = null;
  @Column('text', { name: 'title_en' }) titleEn: string | null = null;
  @Column('text', { name: 'text_kk' }) textKk: string | null = null;
  @Column('text', { name: 'text_ru' }) textRu: string | null = null;
  @Column('text', { name: 'text_en' }) textEn: string | null = null;
  @Column('text', { name: 'result_kk' }) resultKk: string | null = null;
  @Column('text', { name: 'result_ru' }) resultRu: string | null = null;
  @Column('text', { name: 'result_en' }) resultEn: string | null = null;
  @Column('text', { name: 'basis_kk' }) basisKk: string | null = null;
  @Column('text', { name: 'basis_ru' }) basisRu: string | null = null;
  @Column('text', { name: 'basis_en' }) basisEn: string | null = null;
  @Field(() => Day, { nullable: true }) @Column('date', { name: 'due_on' }) dueOn: CalendarDay | null = null;
  @Field(() => String, { nullable: true, description: 'Why so short a term was given all the same.' })
  @Column('text', { name: 'due_reason' }) dueReason: string | null = null;
  @Field(() => Day, { nullable: true, description: 'The day it was first due.' }) @Column('date', { name: 'first_due_on' }) firstDueOn: CalendarDay | null = null;
  @Field(() => Int, { description: 'How often a body was given more time.' }) @Column('int') extensions: number = 0;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'controller_id' }) controllerId: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Field(() => Instant, { nullable: true }) @Column('timestamptz', { name: 'issued_at' }) issuedAt: Date | null = null;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt: Date | null = null;
  @Field(() => Instant, { nullable: true }) @Column('timestamptz', { name: 'closed_at' }) closedAt: Date | null = null;
  @Field(() => String, { nullable: true }) @Column('text', { name: 'close_reason' }) closeReason: string | null = null;
  @Field(() => Int, { description: 'How often any of its answers was sent back.' }) @Column('int') returns: number = 0;
  @Field(() => Int) @Column('int') version: number = 1;

  // Derived for a day, set by the queries; never stored.
  @Field(() => MarkEnum) mark: Mark;
  @Field({ description: 'A co-executor is late while the whole is not.' }) partlyLate: boolean;
  @Field(() => Int, { nullable: true, description: 'Calendar days to the due day; negative after it.' }) daysLeft: number | null;

  @Field(() => String, { nullable: true, description: '27-041; a draft has none.' })
  get number(): string | null {
    return this.year !== null && this.runningNumber !== null ? printNumber(this.year, this.runningNumber) : null;
  }
  @Field(() => TogetherEnum, { description: 'Whether several bodies answer as one, or each for itself.' })
  get together(): Together {
    return this.batchId === null ? 'together' : 'eachForItself';
  }
  @Field(() => LocalText, { description: 'What is to be done, in one phrase.' })
  get title(): LocalText { return localText(this.titleKk, this.titleRu, this.titleEn); }
  @Field(() => LocalText)
  get text(): LocalText { return localText(this.textKk, this.textRu, this.textEn); }
  @Field(() => LocalText, { description: 'What is to be sent back.' })
  get result(): LocalText { return localText(this.resultKk, this.resultRu, this.resultEn); }
  @Field(() => LocalText, { description: 'Why: a protocol and its point, a letter, a plan.' })
  get basis(): LocalText { return localText(this.basisKk, this.basisRu, this.basisEn); }

  whyNot(act: AssignmentAct): Refusal | null {
    if (target(this.state, act)) return null;
    switch (act) {
      case 'edit': case 'issue': case 'discard': return refuse('DRAFT_ONLY');
      case 'reopen': return refuse('NOT_OFF_CONTROL');
      case 'accept': return refuse('NOT_UNDER_REVIEW');
      default: return refuse('ASSIGNMENT_CLOSED');
    }
  }

  edit(draft: AssignmentDraft): void {
    this.go('edit');
    this.write(draft);
  }

  /** A new draft is written the same way as an edited one. */
  write({ title, text, result, basis, ...rest }: AssignmentDraft): void {
    const put = (name: 'title' | 'text' | 'result' | 'basis', value: Trilingual): void => {
      this[`${name}Kk`] = written(value.kk ?? '') || null;
      this[`${name}Ru`] = written(value.ru ?? '') || null;
      this[`${name}En`] = written(value.en ?? '') || null;
    };
    put('title', title);
    put('text', text);
    put('result', result);
    put('basis', basis);
    this.dueOn = rest.dueOn;
    this.dueReason = written(rest.dueReason ?? '') || null;
    this.controllerId = rest.controllerId;
  }

  get hasText(): boolean {
    return says(this.title) || says(this.text);
  }

  get hasResult(): boolean {
    return says(this.result);
  }

  /** T1. The number is given in the same transaction; the letters repeat the text, so that one of the two is enough to write. */
  issue(year: number, number: number, at: Date): void {
    this.go('issue');
    this.year = year;
    this.runningNumber = number;
    this.issuedAt = at;
    this.firstDueOn = this.dueOn;
    if (!says(this.text)) [this.textKk, this.textRu, this.textEn] = [this.titleKk, this.titleRu, this.titleEn];
    if (!says(this.title)) [this.titleKk, this.titleRu, this.titleEn] = [this.textKk, this.textRu, this.textEn];
  }

  discard(at: Date): void {
    this.go('discard');
    this.closedAt = at;
  }

  /** A slot was acknowledged or gave an answer that is not the lead's last. True when this changed the assignment. */
  work(): boolean {
    const before = this.state;
    this.go('work');
    return this.state !== before;
  }

  submit(at: Date): void {
    this.go('submit');
    this.submittedAt = at;
  }

  withdraw(): void {
    this.go('withdraw');
    this.submittedAt = null;
  }

  /** T7: the due day stays, unless a new one is given; only the lead's return takes the whole off the secretary's table. */
  returnForRework(isLead: boolean, dueOn: CalendarDay | null): void {
    const refusal = this.whyNot('returnForRework');
    if (refusal) throw refusal;
    this.returns += 1;
    if (!isLead) return;
    this.go('returnForRework');
    this.submittedAt = null;
    if (dueOn) this.dueOn = dueOn;
  }

  /** T9: with the lead's day the whole moves; a co-executor's moves alone. */
  extend(isLead: boolean, until: CalendarDay): void {
    const refusal = this.whyNot('work');
    if (refusal) throw refusal;
    this.extensions += 1;
    if (isLead) this.dueOn = until;
  }

  /** The lead's day has become a day off: the whole moves with it. */
  moveFromDayOff(to: CalendarDay): void {
    const refusal = this.whyNot('work');
    if (refusal) throw refusal;
    this.dueOn = to;
  }

  accept(at: Date): void {
    this.go('accept');
    this.closedAt = at;
    this.closeReason = null;
  }

  cancel(reason: string, at: Date): void {
    this.go('cancel');
    this.closedAt = at;
    this.closeReason = reasonOf(reason);
  }

  /** Undo of removal from control: back to the secretary's table, as it was. */
  reopen(): void {
    this.go('reopen');
    this.closedAt = null;
    this.closeReason = null;
  }

  private go(act: AssignmentAct): void {
    const refusal = this.whyNot(act);
    if (refusal) throw refusal;
    this.state = target(this.state, act)!;
  }
}
