import type { WordVars } from '@kenes/config';
import { defineRefusals, Refusal } from '@kenes/kernel';

export const councilRefusals = ['LINK_UNKNOWN', 'LINK_EXPIRED', 'LINK_REVOKED', 'LINK_USED', 'CODE_UNKNOWN', 'TOO_MANY_TRIES', 'WORK_DAY_UNKNOWN', 'WORK_DAY_TOO_FAR', 'WORK_DAY_REASON_MISSING', 'WORK_DAY_NAME_MISSING', 'WORK_DAY_NAME_TOO_LONG'] as const;
export type CouncilRefusal = (typeof councilRefusals)[number];

defineRefusals(councilRefusals);

export const refuse = (code: CouncilRefusal, field: string | null = null, facts: WordVars = {}): Refusal => new Refusal(code, facts, field);
