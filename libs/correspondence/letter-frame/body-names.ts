import type { Language } from '@kenes/config';

/** First words of bodies' names in Russian, nominative → genitive; a name that begins otherwise is left alone. */
const genitives: Readonly<Record<string, string>> = {
  Министерство: 'Министерства', Комитет: 'Комитета', Департамент: 'Департамента', Управление: 'Управления', Агентство: 'Агентства',
  Акимат: 'Акимата', Прокуратура: 'Прокуратуры', Федерация: 'Федерации', Конфедерация: 'Конфедерации', Палата: 'Палаты',
  Ассоциация: 'Ассоциации', Союз: 'Союза', Фонд: 'Фонда', Центр: 'Центра', Объединение: 'Объединения', Бюро: 'Бюро', Совет: 'Совета',
  Генеральная: 'Генеральной', Национальная: 'Национальной', Национальный: 'Национального', Республиканский: 'Республиканского',
  Общественный: 'Общественного', Общественное: 'Общественного',
};
const adjective = /(?:ой|ого)$/u;

/**
 * «Министерства просвещения», «Оқу-ағарту министрлігінің», “the Ministry of Education’s”.
 * Nothing when the form cannot be told from the name: the sentence is then built without it.
 */
export function genitive(name: string, language: Language): string | undefined {
  if (language === 'en') return `${withArticle(name)}’s`;
  if (language === 'kk') return kazakhGenitive(name);
  const [first, second, ...rest] = name.split(' ');
  const declined = genitives[first];
  if (!declined) return undefined;
  if (!adjective.test(declined) || !second) return [declined, second, ...rest].filter(Boolean).join(' ');
  const noun = genitives[second.charAt(0).toUpperCase() + second.slice(1)];
  return noun && [declined, noun.toLowerCase(), ...rest].join(' ');
}

/** Names of bodies end in the possessive (министрлігі, прокуратурасы, одағы), which carries the vowel harmony. */
function kazakhGenitive(name: string): string | undefined {
  if (/\p{L}{2}і$/u.test(name)) return `${name}нің`;
  return /\p{L}{2}ы$/u.test(name) ? `${name}ның` : undefined;
}

/** «Қостанай облысының әкімдігінен»: from whom; nothing when the form cannot be told from the name. */
export function kazakhAblative(name: string): string | undefined {
  if (/\p{L}{2}і$/u.test(name)) return `${name}нен`;
  return /\p{L}{2}ы$/u.test(name) ? `${name}нан` : undefined;
}

const common = /^(?:Ministry|Committee|Department|Agency|Akimat|Prosecutor|Office|General|National|Federation|Confederation|Chamber|Association|Union|Fund|Centre|Council|Ombuds|Commissioner)/;

export const withArticle = (name: string): string => (common.test(name) ? `the ${name}` : name);
