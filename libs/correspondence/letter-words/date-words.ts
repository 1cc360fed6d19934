// Stems of month names: Russian in any case, Kazakh with any ending, English; the longest stem that tells them apart.
export const MONTHS: readonly (readonly string[])[] = [
  ['янв', 'қаң', 'jan'],
  ['фев', 'ақп', 'feb'],
  ['март', 'мар', 'нау', 'mar'],
  ['апр', 'сәу', 'apr'],
  ['мая', 'май', 'мае', 'мамыр', 'мам', 'may'],
  ['июн', 'маусым', 'мау', 'jun'],
  ['июл', 'шілде', 'шіл', 'jul'],
  ['авг', 'тамыз', 'там', 'aug'],
  ['сен', 'қыр', 'sep'],
  ['окт', 'қазан', 'қаз', 'oct'],
  ['ноя', 'қараша', 'қар', 'nov'],
  ['дек', 'желтоқсан', 'жел', 'dec'],
];

export const WEEKDAYS: readonly (readonly [RegExp, number])[] = [
  [/до понедельник|к понедельник|в понедельник|дүйсенбіге|дүйсенбіде|(?:by|until|till|on) monday/u, 1],
  [/до вторник|ко вторник|во вторник|сейсенбіге|сейсенбіде|(?:by|until|till|on) tuesday/u, 2],
  [/до сред|к сред|в среду|сәрсенбіге|сәрсенбіде|(?:by|until|till|on) wednesday/u, 3],
  [/до четверг|к четверг|в четверг|бейсенбіге|бейсенбіде|(?:by|until|till|on) thursday/u, 4],
  [/до пятниц|к пятниц|в пятницу|жұмаға|жұмада|(?:by|until|till|on) friday/u, 5],
  [/до суббот|к суббот|в субботу|(?:^|[\s,])сенбіге|(?:^|[\s,])сенбіде|(?:by|until|till|on) saturday/u, 6],
  [/до воскресень|к воскресень|в воскресенье|жексенбіге|жексенбіде|(?:by|until|till|on) sunday/u, 0],
];

export const RELATIVE_DAYS: readonly (readonly [RegExp, number])[] = [
  [/послезавтра|арғы күні|бүрсігүні|day after tomorrow/u, 2],
  [/завтра|ертең|tomorrow/u, 1],
  [/сегодня|бүгін|today/u, 0],
];
