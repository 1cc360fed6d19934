export { findDates, findUntil, type FoundDate } from './dates.js';
export { foreignNumber, printed, quotedReferences, type ForeignNumber, type QuotedLetter, type QuotedReferences } from './quoted-references.js';
export { risksInWords, type RiskInWords } from './risk.js';
