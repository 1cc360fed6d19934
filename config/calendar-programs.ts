/** Programs a calendar is subscribed in, in the order in which they are offered. Read by the pages and by the workspace. */
export const calendarPrograms = ['outlook', 'google', 'apple', 'thunderbird', 'other'] as const;
export type CalendarProgram = (typeof calendarPrograms)[number];

/** What a program opens by itself, instead of downloading a file once. */
export const webcal = (address: string): string => address.replace(/^https?:/, 'webcal:');

/**
 * Where a subscription is opened in a program. Outlook on the web takes the address along; Google has shown itself
 * unreliable with foreign addresses in a link (calendar.md §1), so its own «From URL» opens and the address is pasted there.
 */
export function opensIn(program: CalendarProgram, address: string, name: string): string {
  if (program === 'outlook') return `https://outlook.office.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}&name=${encodeURIComponent(name)}`;
  if (program === 'google') return 'https://calendar.google.com/calendar/u/0/r/settings/addbyurl';
  return webcal(address);
}

/** Which program somebody most likely has, by the machine the browser names; null where it says nothing. */
export function likelyProgram(userAgent: string): CalendarProgram | null {
  if (/iPhone|iPad|Macintosh/.test(userAgent)) return 'apple';
  if (/Android|CrOS/.test(userAgent)) return 'google';
  if (/Windows/.test(userAgent)) return 'outlook';
  return /Linux/.test(userAgent) ? 'thunderbird' : null;
}
