/** The first line of what somebody wrote, cut between words where it is long. */
export function firstLine(text: string, most: number): string {
  const line = text.trim().split('\n')[0];
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
