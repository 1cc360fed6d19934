import type { WordVars } from '@kenes/config';
import { defineRefusals, Refusal } from '@kenes/kernel';

export const messageRefusals = [
  'MESSAGE_FILED', 'MESSAGE_SET_ASIDE', 'MESSAGE_UNSORTED', 'MESSAGE_AT_RISK', 'MESSAGE_NOT_AT_RISK',
  'MESSAGE_WITHOUT_ADDRESS', 'ADDRESS_TAKEN', 'TARGET_UNKNOWN', 'PERSON_UNKNOWN', 'OFFICIAL_DETAILS_MISSING', 'REASON_MISSING',
  'DOMAIN_CONFIRMED', 'DOMAIN_NOT_TO_CONFIRM', 'DOMAIN_WITHDRAWN',
] as const;
export type MessageRefusal = (typeof messageRefusals)[number];

defineRefusals(messageRefusals);

export const refuse = (code: MessageRefusal, facts: WordVars = {}, field: string | null = null): Refusal => new Refusal(code, facts, field);
