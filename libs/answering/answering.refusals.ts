import type { WordVars } from '@kenes/config';
import { defineRefusals, Refusal } from '@kenes/kernel';

export const answeringRefusals = [
  'ROUND_WITHOUT_BODIES', 'ROUND_TERM_PAST', 'WHO_ANSWERED', 'WHO_NOBODY_NAMED', 'WHO_PASSED_ON', 'WHO_YEAR_OVER',
  'WHO_NAME_MISSING', 'WHO_ADDRESS_MISSING', 'WHO_ADDRESS_WRONG', 'WHO_ADDRESS_SHARED', 'WHO_ADDRESS_ELSEWHERE', 'WHO_PHONE_WRONG', 'WHO_SAME_PERSON', 'WHO_WITHOUT_ADDRESS',
  'DEPUTY_DAYS', 'DEPUTY_NOBODY', 'DEPUTY_SAME_PERSON', 'ABSENCE_SETTLED',
] as const;
export type AnsweringRefusal = (typeof answeringRefusals)[number];

defineRefusals(answeringRefusals);

export const refuse = (code: AnsweringRefusal, field: string | null = null, facts: WordVars = {}): Refusal => new Refusal(code, facts, field);
