const KNOWN_FROM = Date.UTC(2020, 0, 1);
const KNOWN_TO = Date.UTC(2040, 0, 1);
const WEEK = 7 * 86_400_000;
const known = new Map<string, string>();

/**
 * The VTIMEZONE of a zone, made from the runtime's own ICU data, CRLF ended.
 * Libraries that ship such texts are years behind: one still has Asia/Almaty at +06.
 * Without a window the text is always the same one: clients with a cache by TZID keep the first they saw.
 */
export function vtimezone(zone: string, from?: Date, to?: Date): string {
  const window = [from?.getTime() ?? KNOWN_FROM, to?.getTime() ?? KNOWN_TO] as const;
  const key = `${zone} ${window.join(' ')}`;
  const text = known.get(key) ?? print(zone, ...window);
  known.set(key, text);
  return text;
}

function print(zone: string, from: number, to: number): string {
  const offsetAt = offsets(zone);
  // Each observance has a DTSTART and never an RDATE: Outlook's phone app ignores the latter.
  const observances = [observance(zone, offsetAt, null, from)];
  for (let week = from; week < to; week += WEEK) {
    if (offsetAt(week) !== offsetAt(week + WEEK)) {
      observances.push(observance(zone, offsetAt, offsetAt(week), transition(offsetAt, week, week + WEEK)));
    }
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE', ''].join('\r\n');
}

/** The first instant with the new offset; both ends are known to differ. */
function transition(offsetAt: (at: number) => number, before: number, after: number): number {
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (offsetAt(middle) === offsetAt(before)) before = middle;
    else after = middle;
  }
  return after;
}

function observance(zone: string, offsetAt: (at: number) => number, previous: number | null, at: number): string[] {
  const offset = offsetAt(at);
  // RFC 5545 §3.6.5: DTSTART is local time by the offset in force just before.
  const starts = previous === null ? '19700101T000000' : local(at + previous * 60_000);
  const kind = isSummer(zone, at) ? 'DAYLIGHT' : 'STANDARD';
  const from = `TZOFFSETFROM:${sign(previous ?? offset)}`;
  return [`BEGIN:${kind}`, `DTSTART:${starts}`, from, `TZOFFSETTO:${sign(offset)}`, `TZNAME:${sign(offset)}`, `END:${kind}`];
}

function offsets(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, direction, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
    return (direction === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
}

function isSummer(zone: string, at: number): boolean {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'long' });
  return /summer|daylight/i.test(format.format(at));
}

const sign = (minutes: number) =>
  (minutes < 0 ? '-' : '+') + two(Math.floor(Math.abs(minutes) / 60)) + two(Math.abs(minutes) % 60);
const two = (number: number) => String(number).padStart(2, '0');
const local = (at: number) => new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '');
