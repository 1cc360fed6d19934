/** «А. Сейтқали» → «АС» */
export const initials = (name: string): string =>
  name
    .split(/[\s.]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0].toLocaleUpperCase('ru'))
    .join('');
