import { timeIn } from '@kenes/config';

const opens = 8;
const closes = 20;

const minutesOf = (zone: string, at: Date): number => {
  const [hour, minute] = timeIn(zone, at).split(':').map(Number);
  return hour! * 60 + minute!;
};

/** Between eight in the evening and eight in the morning, where the council sits, nobody is reminded of anything. */
export function isQuiet(zone: string, at: Date): boolean {
  const minutes = minutesOf(zone, at);
  return minutes < opens * 60 || minutes >= closes * 60;
}

/** Whether the evening has come: what is asked for now waits for the next morning. */
export const isEvening = (zone: string, at: Date): boolean => minutesOf(zone, at) >= closes * 60;

/** Seconds until the quiet ends; zero when it is not quiet. */
export function quietFor(zone: string, at: Date): number {
  if (!isQuiet(zone, at)) return 0;
  const minutes = minutesOf(zone, at);
  const left = ((opens * 60 - minutes + 24 * 60) % (24 * 60)) * 60;
  return left - at.getUTCSeconds();
}
