import type { LetterLanguage, PresetPerson } from '../preset.js';

/** One invented person; the names of greeting are given without «Құрметті», «Уважаемая», “Dear”. */
export function person(
  key: string, sex: 'f' | 'm', name: string, nameEn: string, greetedKk: string, greetedRu: string,
  addresses: readonly string[], language: LetterLanguage, phone?: string,
): PresetPerson {
  const surname = nameEn.slice(nameEn.indexOf(' ') + 1);
  return {
    key, addresses, language, phone,
    name: { kk: name, ru: name, en: nameEn },
    salutation: {
      kk: `Құрметті ${greetedKk}`,
      ru: `${sex === 'f' ? 'Уважаемая' : 'Уважаемый'} ${greetedRu}`,
      en: `Dear ${sex === 'f' ? 'Ms' : 'Mr'} ${surname}`,
    },
  };
}
