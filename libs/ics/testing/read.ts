import ICAL from 'ical.js';

/** Reads a calendar as an independent client does. Its zone table is global, so it is emptied per message. */
export function read(text: string) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { calendar, events };
}

export const instant = (time: ICAL.Time) => time.toJSDate().toISOString();

/** The two RFC 5545 rules about lines that half of the field's writers break. */
export function longLines(text: string): string[] {
  return text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75);
}
export const bareLineEnds = (text: string) => /[^\r]\n|\r[^\n]/.test(text);
