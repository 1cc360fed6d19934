/** All files of one form together, and a little for the words around them. */
const limit = 20 * 1024 * 1024 + 256 * 1024;

/** Our longest form has some two hundred fields; with all its files it stays far below. */
const mostParts = 500;

/** A form that was too large; its bytes were let go by as they came. */
export class TooLarge {}
/** A form of more parts than any page of ours has; it was not taken apart. */
export class TooManyParts {}

/** Reads an upload within its limit; the parsing itself is the platform's own. */
export async function readUpload(payload: NodeJS.ReadableStream, contentType: string): Promise<FormData | TooLarge | TooManyParts> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of payload) {
    size += (chunk as Buffer).length;
    if (size <= limit) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  if (size > limit) return new TooLarge();
  const whole = Buffer.concat(chunks);
  if (hasTooManyParts(whole, contentType)) return new TooManyParts();
  try {
    return await new Response(whole, { headers: { 'content-type': contentType } }).formData();
  } catch {
    return new FormData(); // not a form at all: it says nothing, and the page asks again
  }
}

/** Counted without taking anything apart: a form of a hundred thousand parts would cost seconds, and a file for each. */
function hasTooManyParts(whole: Buffer, contentType: string): boolean {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (!boundary) return false;
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]!}`);
  let parts = 0;
  for (let at = whole.indexOf(mark); at !== -1 && parts <= mostParts; at = whole.indexOf(mark, at + mark.length)) parts += 1;
  return parts > mostParts;
}
