const LONGEST_NAME = 120;

/**
 * How any file of a stranger leaves the house: to be saved, never to be shown. The browser may not guess its type,
 * and if it opened it all the same, nothing in it would run.
 */
export function fileHeaders(name: string, mediaType: string, size: number): Record<string, string> {
  return {
    'content-type': harmlessType(mediaType),
    'content-length': String(size),
    'content-disposition': attachment(name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
  };
}

/** RFC 6266 with both forms: plain ASCII for old clients, RFC 5987 for the real name. */
export function attachment(name: string): string {
  const safe = safeFileName(name);
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A name as it may be shown and saved: no folders, no control or direction marks, no device names, not endless. */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '').split(/[\\/]/).at(-1)!;
  const plain = last.replace(/[<>:"|?*]/g, '_').replace(/^[.\s]+|[.\s]+$/g, '').replace(/\s+/g, ' ');
  if (plain === '') return 'file';
  const named = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
  return shortened(named);
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST_NAME) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}

// Types a browser only ever saves. Everything else goes out as bytes.
const SAVED_AS_THEY_ARE = /^(application\/(pdf|zip|msword|rtf|vnd\.[a-z0-9.+-]+)|text\/(plain|csv|calendar)|image\/(png|jpeg|gif|tiff|webp)|message\/rfc822)$/;

function harmlessType(mediaType: string): string {
  const plain = mediaType.split(';')[0]!.trim().toLowerCase();
  return SAVED_AS_THEY_ARE.test(plain) ? plain : 'application/octet-stream';
}
