/**
 * The one direction between libraries: each imports only from its left, and only through the other's `index.ts`.
 * Libraries between the same two commas do not know each other. Lint reads this list.
 */
export const dependencyOrder = [
  ['kernel'],
  ['mail', 'ics', 'office'],
  ['council'],
  ['correspondence'],
  ['answering'],
  ['assignments'],
  ['meetings'],
  ['calendars'],
  ['notices'],
  ['reminders'],
  ['overview'],
] as const;
