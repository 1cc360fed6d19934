/** «27-041»: the year's last two digits and the number within council and year, at least three digits. */
export const printNumber = (year: number, number: number): string => `${String(year % 100).padStart(2, '0')}-${String(number).padStart(3, '0')}`;

/** Reads what people write: «27-041», «№ 27-41», «27–041». */
export function parseNumber(text: string): { year: number; number: number } | null {
  const found = /^\s*(?:№|N|No\.?)?\s*(\d{2})\s*[-–—‑]\s*(\d{1,6})\s*$/iu.exec(text);
  if (!found) return null;
  const number = Number(found[2]);
  return number > 0 ? { year: 2000 + Number(found[1]), number } : null;
}
