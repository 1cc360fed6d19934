/**
 * What RFC 5545 allows inside a TEXT: whole code points only. ical-generator escapes the rest, but lets control characters through,
 * and some readers (Python's splitlines among them) take U+0085, U+2028 and U+2029 for the end of a line.
 */
export function plain(text: string): string {
  return Buffer.from(text).toString()
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** For values ical-generator prints as they are: UID, NAME. */
export function escaped(text: string): string {
  return plain(text).replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');
}

/** A URI is not a TEXT: a backslash before its comma would change it, so the signs are percent-encoded. */
export function uri(address: string): string {
  return plain(address).replace(/[\s\\;,"<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** A mail address inside a property value, or a `[[name]]` that `rewriteCalendar` will fill. Everything else is refused. */
export function mailbox(address: string): string {
  if (/^\[\[\w+\]\]$/.test(address)) return address;
  if (!/^[^\s"<>,;:\\()[\]@\p{Cc}]+@[^\s"<>,;:\\()[\]@\p{Cc}]+$/u.test(address)) {
    throw new Error('not a plain mail address');
  }
  return address;
}
