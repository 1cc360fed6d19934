import type { WordVars } from '@kenes/config';
import { defineRefusals, Refusal } from '@kenes/kernel';

export const reminderRefusals = [
  'NOTHING_TO_REMIND', 'REMINDED_ALREADY', 'ESCALATION_DECIDED', 'ESCALATION_LAPSED', 'HEAD_UNKNOWN', 'CHAIR_UNKNOWN', 'DISMISSAL_REASON_MISSING',
  'DUE_IS_WORK_DAY', 'DUE_STAYS_DAY_OFF',
] as const;
defineRefusals(reminderRefusals);

export const refuse = (code: (typeof reminderRefusals)[number], facts: WordVars = {}, field: string | null = null): Refusal => new Refusal(code, facts, field);
