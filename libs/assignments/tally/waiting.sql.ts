/** What may wait for a word: of the secretariat, and `decision` of the chair. */
export const waitingKinds = ['report', 'extension', 'decline', 'help', 'decision'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** Something of this slot waits for the secretary's word; an answer whose signed letter is still to come does not, nor what she has prepared for the chair. */
export const waitsOfficeSql = (slot: string, report: string): string => `(${report}.standing = 'waiting'
  AND NOT EXISTS (SELECT FROM extension_request x WHERE x.report_id = ${report}.id AND x.state = 'prepared')
  AND NOT (${slot}.closes_by = 'officialLetter' AND ${slot}.official_number IS NULL AND ${report}.kind = 'final'))`;

/** What the answer asks of her; whatever cannot be read for sure is to be checked as an answer is. */
export const waitingKindSql = (report: string): string =>
  `CASE ${report}.answer WHEN 'moreTime' THEN 'extension' WHEN 'notOurs' THEN 'decline' WHEN 'help' THEN 'help' ELSE 'report' END`;

export const openSql = (a: string): string => `${a}.state IN ('issued', 'underway', 'submitted')`;
