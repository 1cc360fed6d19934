import { RISK_RULES, type RiskRule } from './risk-words.js';

export interface RiskInWords {
  /** Somebody may be in danger: a person decides, before any receipt leaves. */
  isLikely: boolean;
  /** What was read, with the reason. */
  words: { text: string; why: RiskRule['why'] }[];
}

const TEXT_MAX = 64 * 1024;

/** Suggests «ребёнок или человек в опасности» by words of the letter. It suggests only; a person marks. */
export function risksInWords(text: string): RiskInWords {
  const shown = text.slice(0, TEXT_MAX).replace(/\s+/g, ' ');
  const words = RISK_RULES.flatMap(({ says, why }) => {
    const found = says.exec(shown);
    return found ? [{ text: found[0], why }] : [];
  });
  return { isLikely: words.length > 0, words };
}
