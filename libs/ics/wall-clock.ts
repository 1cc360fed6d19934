import { Temporal } from 'temporal-polyfill';

/** What the clock on the wall of `zone` shows at an instant: '2027-05-26T11:00:00'. */
export function wallClock(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime()
    .toString({ smallestUnit: 'second' });
}
