/** A month, a quarter, or the whole season, of the year the council lives in. */
export const seasonPeriod = 'season';
export const quarters = ['q1', 'q2', 'q3', 'q4'] as const;
export const months = ['m01', 'm02', 'm03', 'm04', 'm05', 'm06', 'm07', 'm08', 'm09', 'm10', 'm11', 'm12'] as const;
export type Period = typeof seasonPeriod | (typeof quarters)[number] | (typeof months)[number];
const periods: readonly Period[] = [seasonPeriod, ...quarters, ...months];

export const periodOf = (text: unknown): Period | undefined => periods.find((period) => period === text);

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const firstDay = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;

/** Its days, both included. */
export function daysOf(period: Period, year: number): { fromOn: string; toOn: string } {
  if (period === 'season') return { fromOn: firstDay(year, 3), toOn: lastDay(year, 8) };
  const at = Number(period.slice(1));
  return period.startsWith('q') ? { fromOn: firstDay(year, at * 3 - 2), toOn: lastDay(year, at * 3) } : { fromOn: firstDay(year, at), toOn: lastDay(year, at) };
}
