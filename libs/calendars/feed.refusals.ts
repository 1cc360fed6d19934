import type { WordVars } from '@kenes/config';
import { defineRefusals, Refusal } from '@kenes/kernel';

export const feedRefusals = ['FEED_NAME_MISSING', 'FEED_SHOWS_NOTHING', 'FEED_LAYER_NOT_YOURS', 'FEED_REVOKED', 'FEEDS_TOO_MANY'] as const;
defineRefusals(feedRefusals);
export const refuse = (code: (typeof feedRefusals)[number], field?: string, facts: WordVars = {}): Refusal => new Refusal(code, facts, field ?? null);
