import { folded } from './lines.js';

export interface Indicator {
  code: string;
  names: { kk: string; ru: string; en: string };
}

export interface Figure {
  code: string;
  value: number;
}

type Row = readonly string[];

// Words that say nothing about which indicator is meant.
const IDLE = new Set(
  'количество число кол-во итого всего единиц ед чел человек года год дня день за из по на во до от для и или в с о у к не что это как мы нас нами наши наш проведено проведены проведен было был были есть имеется составило составляет саны барлығы барлық жалпы және мен бен пен үшін бойынша болды бар өткізілді жүргізілді өтті number of the a an in on for to by total overall and with we our were was is are held'.split(' '),
);
// Enough of a name must be said, and no other indicator may fit as well. A participle («выявлено», «анықталған») counts
// little: «выявлено 5 нарушений» is no count of children.
const ENOUGH = 0.4;
const PARTICIPLE = /(?:нн|ен|ан|ян|ят|ит|ущ|ющ|ащ|ящ|вш)(?:о|ы|а|ые|ый|ая|ых|ие|ий|их)$|[ғгқк][ае]н$|(?:ed|ing)$/u;
const PARTICIPLE_WEIGHT = 0.4;

/** Figures of a reply: «Рейдов 14, детей выявлено 2», «Рейды: 14», «14 рейдов», «рейдтер — 14», and small tables by row names. */
export function readFigures(lines: readonly string[], indicators: readonly Indicator[], tables: readonly (readonly Row[])[]): Figure[] {
  if (indicators.length === 0) return [];
  const known = indicators.map(({ code, names }) => ({ code, names: [names.kk, names.ru, names.en].map(stemsOf).filter((stems) => stems.length > 0) }));
  const found = new Map<string, number | null>();
  const note = (code: string | null, value: number | null) => {
    if (code === null || value === null) return;
    // Two different values for one indicator: which one is meant is for a person to say.
    found.set(code, !found.has(code) || found.get(code) === value ? value : null);
  };
  for (const table of tables) for (const [name, value] of namedNumbers(table)) note(codeFor(name, known), value);
  const fromTables = new Set(found.keys());
  for (const line of lines) {
    for (const clause of clausesOf(line)) {
      const code = codeFor(clause, known);
      if (code === null || !fromTables.has(code)) note(code, onlyNumberIn(clause));
    }
  }
  return [...found].flatMap(([code, value]) => (value === null ? [] : [{ code, value }]));
}

interface Known {
  code: string;
  names: string[][];
}

function codeFor(text: string, known: Known[]): string | null {
  const said = stemsOf(text);
  if (said.length === 0) return null;
  const scores = known.map(({ code, names }) => ({ code, score: Math.max(0, ...names.map((name) => scoreOf(name, said))) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  const isAlone = scores.filter(({ score }) => score === best.score).length === 1;
  return best.score >= ENOUGH && isAlone ? best.code : null;
}

/** Share of the name that was said, and a little for how much of what was said is the name. */
function scoreOf(name: string[], said: string[]): number {
  const matched = weigh(name.filter((word) => said.some((other) => alike(word, other))));
  const covered = said.filter((word) => name.some((other) => alike(word, other))).length;
  return matched === 0 ? 0 : matched / weigh(name) + (0.1 * covered) / said.length;
}

function weigh(words: string[]): number {
  return words.reduce((sum, word) => sum + (PARTICIPLE.test(word) ? PARTICIPLE_WEIGHT : 1), 0);
}

function stemsOf(text: string): string[] {
  return [...new Set((folded(text).replace(/реб[её]н(?:ок|к[ауе]|ком)(?!\p{L})/gu, 'детей').match(/\p{L}[\p{L}-]{1,}/gu) ?? []).filter((word) => word.length > 2 && !IDLE.has(word)))];
}

/** Two forms of one word: Russian endings and Kazakh suffixes stand at the end, so what is before them must agree. */
function alike(one: string, other: string): boolean {
  const short = Math.min(one.length, other.length);
  const long = Math.max(one.length, other.length);
  let common = 0;
  while (common < short && one[common] === other[common]) common += 1;
  if (long - short > 6 || common < 3) return false;
  return common >= short - 2 && (common >= 4 || long <= 5);
}

/** Parts of a line that name one thing each; dates, phones, numbers of letters and addresses are no figures. */
function clausesOf(line: string): string[] {
  return line
    .replace(/\S+@\S+|https?:\/\/\S+/g, ' ')
    .replace(/\+?\d[\d ()-]{8,}\d/g, ' ')
    .replace(/№\s*[\p{L}\d/-]+/gu, ' ')
    .replace(/(?<!\d)\d{2}-\d{3,}(?!\d)/g, ' ')
    .replace(/\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}/g, ' ')
    .replace(/\d{1,2}\s*[–—-]\s*\d{1,2}\s+(?=\p{L})/gu, ' ')
    .replace(/\d{4}\s*(?:жылғы|жыл|ж\.|года|году|год|г\.)/gu, ' ')
    .replace(/(?<!\d)\d{1,2}\s+(?:по|до|to|until)\s+(?=\d{1,2}\s+\p{L})/gu, ' ')
    .replace(/(?<!\d)\d{1,2}\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|january|february|march|april|may|june|july|august|september|october|november|december)\p{L}*/giu, ' ')
    .split(/[;\n]|,(?!\d)|\.(?!\d)|\s(?:а также|сонымен қатар|and)\s/u)
    .filter((clause) => /\d/.test(clause));
}

/** The one number of a clause; of «19 из 20» and «20 желінің 15-і» the part, not the whole. */
function onlyNumberIn(clause: string): number | null {
  const text = folded(clause);
  const partOf = /(\d[\d ]*)\s+(?:\S+\s+){0,2}(?:из|of|out of)\s+\d/u.exec(text);
  if (partOf) return numberOf(partOf[1]!);
  const share = /\d+\s+\S+(?:ның|нің|дың|дің|тың|тің)\s+(\d+)-?(?:і|ы|сі|сы|уі|ауы|еуі|ні|і де)/u.exec(text);
  if (share) return numberOf(share[1]!);
  const numbers = text.match(/(?<![\p{L}\d])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|(?<![\p{L}\d])\d+(?:[.,]\d+)?(?![\d%]| ?%)/gu) ?? [];
  return numbers.length === 1 ? numberOf(numbers[0]!) : null;
}

function numberOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Name and number of each row; where a row has several, the column called total. A table that lies on its side is turned. */
function namedNumbers(table: readonly Row[]): [string, number][] {
  const rows = table.filter((row) => row.length > 1);
  const head = rows[0]?.map(folded) ?? [];
  const total = head.findIndex((cell) => /^(?:итого|всего|барлығы|жиыны|total)/u.test(cell));
  const lies = rows.length === 2 && rows[1]!.filter(isNumber).length > 1 && head.filter((cell) => /\p{L}/u.test(cell)).length > 1;
  if (lies) return rows[1]!.flatMap((cell, at): [string, number][] => (isNumber(cell) && rows[0]![at] ? [[rows[0]![at]!, numberOf(cell)!]] : []));
  return rows.flatMap((row): [string, number][] => {
    const name = row.find((cell) => /\p{L}{3}/u.test(cell));
    const own = name === undefined ? [] : row.slice(row.indexOf(name) + 1).filter(isNumber);
    const chosen = own.length === 1 ? own[0] : total > 0 && isNumber(row[total] ?? '') ? row[total] : undefined;
    return name !== undefined && chosen !== undefined ? [[name, numberOf(chosen)!]] : [];
  });
}

function isNumber(cell: string): boolean {
  return numberOf(cell.trim()) !== null;
}
