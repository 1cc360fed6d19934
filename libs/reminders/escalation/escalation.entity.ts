import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from '../reminder.refusals.js';
import type { EscalationStep } from './proposing.js';

export const escalationStates = ['proposed', 'sent', 'dismissed'] as const;
export type EscalationState = (typeof escalationStates)[number];

/** A step that the system proposes and a person takes, or does not. */
@Entity('escalation')
export class Escalation {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'slot_id' }) slotId: string;
  @Column('text') step: EscalationStep;
  /** The day that had passed; another day is another matter. */
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('date', { name: 'proposed_on' }) proposedOn: string;
  @Column('text') state: EscalationState = 'proposed';
  @Column('uuid', { name: 'decided_by' }) decidedBy: string | null = null;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date | null = null;
  @Column('text') reason: string | null = null;
  @Column('int') version: number = 1;

  send(by: string, at: Date): void {
    this.decide('sent', by, at);
  }

  dismiss(by: string, at: Date, reason: string): void {
    this.decide('dismissed', by, at);
    this.reason = reason;
  }

  private decide(state: EscalationState, by: string, at: Date): void {
    if (this.state !== 'proposed') throw refuse('ESCALATION_DECIDED');
    this.state = state;
    this.decidedBy = by;
    this.decidedAt = at;
  }
}
