import { MailParser, type AttachmentStream } from 'mailparser';
import { Transform, type Readable, type TransformCallback, type Writable } from 'node:stream';
import { decodeText } from './charset.js';
import { htmlToText, type HtmlTable } from './html-text.js';

export interface MessageBody {
  /** Plain text; from the HTML where a part has no plain sibling. */
  text: string;
  html: string | null;
  /** What the HTML says, for tables and for letters whose plain part is empty. */
  htmlText: { text: string; tables: HtmlTable[]; whole: boolean } | null;
  /** Charset of the first text part, the best guess for raw letters in the header. */
  charset: string | null;
  corrected: boolean;
  parts: BodyPart[];
  tooMany: boolean;
}

export interface BodyPart {
  mediaType: string;
  /** Header block of the part, bytes as letters: names are read from here. */
  header: string;
  content: Buffer;
  related: boolean;
  contentId: string | null;
}

interface MimeNode {
  contentType: string;
  charset?: string;
  isAttachment?: boolean;
  textContent?: string;
  headers: object;
  headerLines: { line: string }[];
  children: MimeNode[];
}

const ATTACHMENTS_MAX = 200;

/**
 * mailparser takes the message apart; text is decoded by our own charset reader. Letters inside the letter
 * (message/rfc822) stay whole as attachments, and nothing of its HTML conversions is used.
 */
export async function readBody(letter: Readable): Promise<MessageBody> {
  const taker = new BodyTaker();
  const parts: BodyPart[] = [];
  let tooMany = false;
  await new Promise<void>((resolve, reject) => {
    taker.on('error', reject);
    taker.on('end', resolve);
    taker.on('data', (piece: AttachmentStream | { type: 'text' }) => {
      if (piece.type !== 'attachment') return;
      const chunks: Buffer[] = [];
      piece.content.on('data', (chunk: Buffer) => chunks.push(chunk));
      piece.content.on('error', reject);
      piece.content.on('end', () => {
        if (parts.length < ATTACHMENTS_MAX) parts.push(partOf(piece, taker.headerOf(piece.headers), Buffer.concat(chunks)));
        else tooMany = true;
        piece.release?.();
      });
    });
    letter.on('error', reject);
    letter.pipe(taker as unknown as Writable);
  });
  return { ...taker.body(), parts, tooMany };
}

function partOf(piece: AttachmentStream, header: string, content: Buffer): BodyPart {
  return { mediaType: (piece.contentType || 'application/octet-stream').toLowerCase(), header, content, related: piece.related === true, contentId: piece.cid ?? null };
}

class BodyTaker extends MailParser {
  private readonly root: { node: MimeNode | null } = { node: null };
  private readonly rawHeaders = new WeakMap<object, string>();
  private firstCharset: string | null = null;
  private wasCorrected = false;

  constructor() {
    super({ skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, keepDeliveryStatus: true, checksumAlgo: false, ignoreEmbedded: true } as object);
  }

  headerOf(headers: object): string {
    return this.rawHeaders.get(headers) ?? '';
  }

  /** Called by mailparser for every part: we keep the raw header and send every text through our own decoder. */
  createNode(data: { charset?: string }): MimeNode {
    const node = this.inherited<MimeNode>('createNode', data);
    this.root.node ??= node;
    this.rawHeaders.set(node.headers, node.headerLines.map(({ line }) => line).join('\r\n'));
    if (!node.isAttachment) node.charset = `${node.contentType}|${data.charset ?? ''}`;
    return node;
  }

  /** Called by mailparser once: whatever charset a part names, the bytes come to us whole. */
  getDecoder(): { decodeStream(named: string): Transform } {
    return {
      decodeStream: (named) => {
        const [type, charset] = named.split('|') as [string, string];
        return new WholeText((bytes) => this.decoded(bytes, type, charset || null));
      },
    };
  }

  /** mailparser's own joining of texts is not wanted: `body` does it. */
  getTextContent(): { type: 'text' } {
    return { type: 'text' };
  }

  body(): Omit<MessageBody, 'parts' | 'tooMany'> {
    const html: string[] = [];
    const text = this.root.node ? textOf(this.root.node, html) : '';
    const joined = html.join('\n');
    return {
      text,
      html: html.length ? joined : null,
      htmlText: html.length ? htmlToText(joined) : null,
      charset: this.firstCharset,
      corrected: this.wasCorrected,
    };
  }

  private decoded(bytes: Buffer, type: string, named: string | null): string {
    const declared = named ?? (type === 'text/html' ? charsetInMeta(bytes) : null);
    const read = decodeText(bytes, declared);
    if (read.text !== '') this.firstCharset ??= read.charset;
    if (read.corrected) this.wasCorrected = true;
    return read.text;
  }

  private inherited<T>(method: string, ...given: unknown[]): T {
    const own = MailParser.prototype as unknown as Record<string, (...given: unknown[]) => T>;
    return own[method]!.apply(this, given);
  }
}

/** Collects a part whole and gives it on as UTF-8. */
class WholeText extends Transform {
  private readonly chunks: Buffer[] = [];

  constructor(private readonly decode: (bytes: Buffer) => string) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.chunks.push(chunk);
    done();
  }

  override _flush(done: TransformCallback): void {
    this.push(this.decode(Buffer.concat(this.chunks)));
    done();
  }
}

/** Text of a part and its children: of alternatives, the plain one when it says anything; HTML only where it stands alone. */
function textOf(node: MimeNode, html: string[]): string {
  if (node.children.length === 0) {
    const content = node.isAttachment ? '' : (node.textContent ?? '');
    if (node.contentType !== 'text/html') return content;
    html.push(content);
    return htmlToText(content).text;
  }
  const texts: string[] = [];
  for (const child of node.children) {
    const isAlternative = node.contentType === 'multipart/alternative' && texts.length > 0;
    if (isAlternative) collectHtml(child, html);
    else texts.push(textOf(child, html));
    if (texts.at(-1)?.trim() === '') texts.pop();
  }
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

function collectHtml(node: MimeNode, html: string[]): void {
  if (node.contentType === 'text/html' && !node.isAttachment) html.push(node.textContent ?? '');
  for (const child of node.children) collectHtml(child, html);
}

function charsetInMeta(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ?? null;
}
