import { foldLines } from 'ical-generator';

/**
 * Changes a calendar that was kept, line by line as it reads and not as it is folded: the sender puts the
 * personal address and link in only when it sends, and the lines are folded anew.
 */
export function rewriteCalendar(text: string, change: (line: string) => string): string {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  return foldLines(lines.map(change).join('\r\n'));
}
