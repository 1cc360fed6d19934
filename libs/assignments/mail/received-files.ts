import { formatNumber } from '@kenes/config';
import type { Say } from './frame.js';
import type { ReceivedFile } from './letter-data.js';

const kinds = {
  table: /\.(?:xlsx?|ods|csv|tsv)$/i,
  pdf: /\.pdf$/i,
  document: /\.(?:docx?|odt|rtf|txt|pages)$/i,
  image: /\.(?:jpe?g|png|gif|tiff?|bmp|heic|webp)$/i,
  archive: /\.(?:zip|rar|7z|tar|gz)$/i,
} as const;

/** More than this many are counted, not named: the receipt stays a glance. */
const NAMED = 3;

/** «два: таблица 84 КБ и PDF 310 КБ»: kinds and sizes, never names, which may tell whom the answer is about. */
export function filesSaid(files: readonly ReceivedFile[], say: Say): string {
  const number = files.length <= 7 ? say.t(`letters:files.n${files.length as 1 | 2 | 3 | 4 | 5 | 6 | 7}`) : String(files.length);
  if (files.length > NAMED) {
    return say.t('letters:files.total', { number, size: sizeSaid(files.reduce((sum, { bytes }) => sum + bytes, 0), say) });
  }
  const each = files.map(({ name, bytes }) => say.t('letters:files.sized', { kind: say.t(`letters:files.kind.${kindOf(name)}`), size: sizeSaid(bytes, say) }));
  const list = each.length > 1 ? `${each.slice(0, -1).join(', ')}${say.t('letters:files.and')}${each.at(-1)}` : each[0];
  return say.t('letters:files.list', { number, list });
}

function kindOf(name: string): keyof typeof kinds | 'other' {
  return (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind].test(name)) ?? 'other';
}

function sizeSaid(bytes: number, say: Say): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1000
    ? say.t('letters:files.kb', { size: kilobytes })
    : say.t('letters:files.mb', { size: formatNumber(Math.round(kilobytes / 102.4) / 10, say.language) });
}
