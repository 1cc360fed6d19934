import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

type WordTree = { [key: string]: string | WordTree };
type LanguageTag = 'kk' | 'ru' | 'en';
/** namespace → tree, as i18next takes it. */
export type Namespaces = Record<string, WordTree>;
export type Catalogue = Record<LanguageTag, Namespaces>;

const tags: readonly LanguageTag[] = ['kk', 'ru', 'en'];
const plural = /_(zero|one|two|few|many|other)$/;

/** Reads the JSON where it lies: the build copies none. */
export function readCatalogue(root: string): Catalogue {
  const read = (tag: LanguageTag): Namespaces => {
    const folder = join(root, 'config', 'words', tag);
    const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
    return Object.fromEntries(files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8')) as WordTree]));
  };
  return { kk: read('kk'), ru: read('ru'), en: read('en') };
}

function flatten(tree: WordTree, prefix: string, into: Map<string, string>): Map<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else flatten(value, `${prefix}${key}.`, into);
  }
  return into;
}

/** `namespace:key` → sentence of one language, plural suffixes still on. */
export function sentencesOf(namespaces: Namespaces): Map<string, string> {
  const all = new Map<string, string>();
  for (const [namespace, tree] of Object.entries(namespaces)) flatten(tree, `${namespace}:`, all);
  return all;
}

export const baseKey = (key: string): string => key.replace(plural, '');

const namesIn = (sentence: string): Set<string> => new Set([...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name));

/** What keeps the catalogue from being whole: keys missing in a language, wrong plural sets, empty sentences, unknown names in braces. */
export function gapsIn(catalogue: Catalogue): string[] {
  const gaps: string[] = [];
  const sentences = Object.fromEntries(tags.map((tag) => [tag, sentencesOf(catalogue[tag])])) as Record<LanguageTag, Map<string, string>>;
  // Grouped once: this runs at every start, and looking through all sentences for each key takes a second.
  const ofBase = Object.fromEntries(tags.map((tag) => [tag, Map.groupBy(sentences[tag], ([key]) => baseKey(key))])) as Record<LanguageTag, Map<string, [string, string][]>>;
  const formsOf = (tag: LanguageTag, base: string) =>
    (ofBase[tag].get(base) ?? []).filter(([key]) => key !== base).map(([key]) => plural.exec(key)![1]).sort();
  const bases = new Set(tags.flatMap((tag) => [...sentences[tag].keys()].map(baseKey)));
  const counted = new Set(tags.flatMap((tag) => [...sentences[tag].keys()].filter((key) => plural.test(key)).map(baseKey)));

  for (const base of bases) {
    const names = new Set(tags.flatMap((tag) => (ofBase[tag].get(base) ?? []).flatMap(([, text]) => [...namesIn(text)])));
    for (const tag of tags) {
      if (counted.has(base)) {
        const expected = [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort();
        const found = formsOf(tag, base);
        if (expected.join() !== found.join()) gaps.push(`${tag}/${base}: plural forms ${found.join(', ') || 'none'}, expected ${expected.join(', ')}`);
        continue;
      }
      const text = sentences[tag].get(base);
      if (text === undefined) gaps.push(`${tag}/${base}: missing`);
      else if (text.trim() === '') gaps.push(`${tag}/${base}: empty`);
      else for (const name of names) if (!namesIn(text).has(name)) gaps.push(`${tag}/${base}: {{${name}}} is in another language only`);
    }
  }
  return gaps.sort();
}

/** The text of keys.ts. */
export function keysSource(catalogue: Catalogue): string {
  const keys = [...new Set([...sentencesOf(catalogue.ru).keys()].map(baseKey))].sort();
  return [
    '// Written by config/words/generate-keys.ts (npm run generate); do not edit.',
    'export type WordKey =',
    ...keys.map((key) => `  | '${key}'`),
    '  ;',
    '',
  ].join('\n');
}
