const NAME_MAX = 180;
const ENDINGS: Record<string, string> = {
  'application/pdf': '.pdf',
  'application/msword': '.doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.ms-excel': '.xls',
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'text/plain': '.txt',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

/** A file name safe to show, save and put into a header: no folders, controls, direction marks, device names; never empty. */
export function safeFileName(written: string, mediaType: string, position: number): string {
  const base = written
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd]/g, '')
    .replace(/^.*[\\/]/s, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (base === '') return `file-${position}${ENDINGS[mediaType] ?? ''}`;
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(base) ? `_${base}` : base;
  return shortened(safe);
}

/** Names made distinct: "акт.pdf", "акт (2).pdf". */
export function distinctNames(names: string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const key = name.toLowerCase();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count === 1) return name;
    const ending = endingOf(name);
    return `${name.slice(0, name.length - ending.length)} (${count})${ending}`;
  });
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= NAME_MAX) return name;
  const ending = endingOf(name);
  return letters.slice(0, NAME_MAX - ending.length).join('').trimEnd() + ending;
}

function endingOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
}
