import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day, Instant } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** «Кто отвечает в 2027 году?»: asked of many bodies at once, under one number of the council's own series. */
@ObjectType({ description: 'The question who answers in a year, asked of many bodies under one number.' })
@Entity('answering_round')
export class AnsweringRound {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => Int) @Column('int') year: number;
  @Column('int', { name: 'number' }) runningNumber: number;
  @Field(() => Day, { description: 'Until the end of which day an answer is awaited.' }) @Column('date', { name: 'answer_by' }) answerBy: string;
  @Column('uuid', { name: 'opened_by' }) openedBy: string;
  @Field(() => Instant) @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Field(() => Int) @Column('int') version: number = 1;

  @Field(() => String, { description: '«27-008»: what an answer should quote.' })
  get number(): string {
    return `${String(this.year % 100).padStart(2, '0')}-${String(this.runningNumber).padStart(3, '0')}`;
  }

  /** Corrections are taken on any day of the year asked about, and not after it. */
  isOver(today: string): boolean {
    return Number(today.slice(0, 4)) > this.year;
  }
}
