export interface HtmlTable {
  /** Line of the text on which the table begins. */
  line: number;
  rows: string[][];
}

export interface HtmlText {
  text: string;
  tables: HtmlTable[];
  /** False when the letter was longer than is read. */
  whole: boolean;
}

const HTML_MAX = 4 * 1024 * 1024;
const TEXT_MAX = 2 * 1024 * 1024;
const TABLES_MAX = 200;
const ROWS_MAX = 2000;

const SILENT = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'svg', 'math', 'object', 'select', 'textarea']);
const BLOCKS = new Set([
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'address', 'center', 'form', 'fieldset', 'figure', 'pre',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'dt', 'dd', 'table', 'tbody', 'thead', 'tfoot', 'caption', 'body', 'html',
]);
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre']);

/**
 * HTML of a letter as text a person could have typed: lines, list marks, table rows as one line with tabs, and quoted
 * blocks marked with `>` so that the quote scanner sees them. One pass, no tree, nothing fetched. Tables of data are
 * given apart, cell by cell; layout tables (`role="presentation"`, tables within tables) are only text.
 */
export function htmlToText(html: string): HtmlText {
  const out = new Writer();
  const source = html.length > HTML_MAX ? html.slice(0, HTML_MAX) : html;
  let silent: string | null = null;
  let pre = 0;
  let at = 0;
  while (at < source.length && out.length < TEXT_MAX) {
    const open = source.indexOf('<', at);
    const stop = open < 0 ? source.length : open;
    if (stop > at && !silent) out.text(decodeEntities(source.slice(at, stop)), pre > 0);
    if (open < 0) break;
    const tag = readTag(source, open);
    if (!tag) {
      if (!silent) out.text('<', pre > 0);
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (silent) {
      if (tag.closing && tag.name === silent) silent = null;
      continue;
    }
    if (!tag.closing && SILENT.has(tag.name) && !tag.selfClosing) silent = tag.name;
    else if (tag.name === 'pre') pre = Math.max(0, pre + (tag.closing ? -1 : 1));
    out.tag(tag);
  }
  return { ...out.finished(), whole: source.length === html.length && out.length < TEXT_MAX };
}

interface Tag {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: string;
  end: number;
}

function readTag(source: string, open: number): Tag | null {
  if (source.startsWith('<!--', open)) {
    const end = source.indexOf('-->', open + 4);
    return { name: '!', closing: false, selfClosing: true, attributes: '', end: end < 0 ? source.length : end + 3 };
  }
  const closing = source[open + 1] === '/';
  let at = open + (closing ? 2 : 1);
  const from = at;
  while (at < source.length && /[a-zA-Z0-9:!?-]/.test(source[at]!)) at += 1;
  if (at === from) return null;
  const name = source.slice(from, at).toLowerCase();
  const attributesFrom = at;
  let quote = '';
  for (; at < source.length; at += 1) {
    const sign = source[at]!;
    if (quote) {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && source[at - 1] === '=') quote = sign;
    else if (sign === '>') break;
  }
  if (at >= source.length && quote) {
    // A quote that never closes would swallow the letter: end the tag at the first bracket instead.
    const plain = source.indexOf('>', attributesFrom);
    at = plain < 0 ? source.length : plain;
  }
  return { name, closing, selfClosing: source[at - 1] === '/', attributes: source.slice(attributesFrom, Math.min(at, attributesFrom + 600)), end: at + 1 };
}

interface OpenTable {
  layout: boolean;
  line: number;
  /** Line on which the open row begins. */
  rowLine: number;
  rows: string[][];
  row: string[] | null;
  cell: string | null;
}

/** Collects lines; knows quote depth, the cell it is in and how many empty lines are owed. */
class Writer {
  length = 0;
  private readonly lines: string[] = [];
  private readonly tables: HtmlTable[] = [];
  private readonly open: OpenTable[] = [];
  private line = '';
  // Kept apart: asking a long line for its last letter copies it, and a line can be megabytes of `<`.
  private endsInSpace = false;
  private depth = 0;
  private owed = 0;

  text(text: string, pre: boolean): void {
    if (pre && text.includes('\n')) {
      text.split('\n').forEach((piece, index) => {
        if (index > 0) this.breakLine(true);
        this.words(piece, true);
      });
    } else this.words(text, pre);
  }

  tag({ name, closing, attributes }: Tag): void {
    if (name === 'br') this.breakLine(true);
    else if (name === 'hr') {
      this.breakLine(false);
      this.words('________________________________', true);
      this.breakLine(false);
    } else if (name === 'li') {
      this.breakLine(false);
      if (!closing) this.words('- ', true);
    } else if (name === 'blockquote') {
      this.breakLine(false);
      this.depth = Math.max(0, Math.min(20, this.depth + (closing ? -1 : 1)));
      this.owed = Math.max(this.owed, 1);
    } else if (name === 'tr') this.row(closing);
    else if (name === 'td' || name === 'th') this.cell(closing);
    else if (name === 'table') this.table(closing, attributes);
    else if (BLOCKS.has(name)) {
      this.breakLine(false);
      if (SPACED.has(name)) this.owed = Math.max(this.owed, 1);
    }
  }

  finished(): { text: string; tables: HtmlTable[] } {
    this.breakLine(false);
    while (this.open.length) this.table(true, '');
    return { text: this.lines.join('\n'), tables: this.tables };
  }

  private words(text: string, pre: boolean): void {
    const spaced = pre ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    const piece = !pre && (this.line === '' || this.endsInSpace) ? spaced.replace(/^ +/, '') : spaced;
    if (piece === '') return;
    this.line += piece;
    this.endsInSpace = /[ \t]$/.test(piece);
    this.length += piece.length;
    const table = this.open.at(-1);
    if (table && table.cell !== null && table.cell.length < 4000) table.cell += piece;
  }

  /** `hard` is a line the writer asked for, even when it is empty. */
  private breakLine(hard: boolean): void {
    const table = this.open.at(-1);
    if (table && table.cell !== null) table.cell += ' ';
    const line = this.line.replace(/[ \u00a0]+$/, '').replace(/\u00a0/g, ' ');
    const isBlank = this.line.startsWith('\u00a0'); // `&nbsp;` alone is how editors write an empty line
    this.line = '';
    this.endsInSpace = false;
    if (line === '' && !hard && !isBlank) return;
    if (line !== '') for (; this.owed > 0; this.owed -= 1) if (this.lines.length > 0) this.push('');
    this.owed = 0;
    this.push(line);
  }

  private push(line: string): void {
    this.lines.push(this.depth > 0 ? `${'>'.repeat(this.depth)} ${line}`.trimEnd() : line);
    this.length += 1;
  }

  private table(closing: boolean, attributes: string): void {
    this.breakLine(false);
    if (!closing) {
      const outer = this.open.at(-1);
      if (outer) outer.layout = true;
      const layout = this.open.length > 100 || /role\s*=\s*["']?presentation/i.test(attributes);
      this.open.push({ layout, line: this.lines.length, rowLine: this.lines.length, rows: [], row: null, cell: null });
      return;
    }
    const table = this.open.pop();
    if (!table) return;
    this.endRow(table);
    const rows = table.rows.filter((row) => row.some((cell) => cell !== ''));
    const isData = !table.layout && rows.some((row) => row.filter((cell) => cell !== '').length > 1);
    if (isData && this.tables.length < TABLES_MAX) this.tables.push({ line: table.line, rows });
  }

  private row(closing: boolean): void {
    const table = this.open.at(-1);
    this.breakLine(false);
    if (!table) return;
    this.endRow(table);
    if (closing) return;
    table.row = [];
    table.rowLine = this.lines.length;
  }

  private cell(closing: boolean): void {
    const table = this.open.at(-1);
    if (!table) return;
    this.endCell(table);
    if (closing) return;
    table.row ??= [];
    table.cell = '';
    if (this.line !== '') this.words('\t', true);
  }

  private endCell(table: OpenTable): void {
    if (table.cell !== null) (table.row ??= []).push(table.cell.replace(/[\s\u00a0]+/g, ' ').trim());
    table.cell = null;
  }

  private endRow(table: OpenTable): void {
    this.endCell(table);
    if (table.row && table.row.length && table.rows.length < ROWS_MAX) {
      table.rows.push(table.row);
      this.rowOnOneLine(table, table.row);
    }
    table.row = null;
  }

  /** Cells hold paragraphs in what Word and Outlook write; a short row of data is one line all the same. */
  private rowOnOneLine(table: OpenTable, row: string[]): void {
    const filled = row.filter((cell) => cell !== '');
    const isShort = row.length <= 40 && row.every((cell) => cell.length <= 200) && row.join('').length <= 600;
    if (table.layout || filled.length < 2 || !isShort || this.lines.length - table.rowLine < 2) return;
    const first = table.rows.length === 1 && this.lines[table.rowLine] === '' ? table.rowLine + 1 : table.rowLine;
    this.lines.length = first;
    this.push(row.join('\t').trim());
    this.owed = 0;
  }
}

const NAMED: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '', zwj: '',
  laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’', sbquo: '‚', mdash: '—', ndash: '–',
  hellip: '…', middot: '·', bull: '•', deg: '°', times: '×', copy: '©', reg: '®', trade: '™', sect: '§', para: '¶',
  euro: '€', numero: '№', frac12: '½', plusmn: '±', rarr: '→', larr: '←',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,30}));?/g, (written, decimal, hex, name) => {
    if (name) return NAMED[name as string] ?? NAMED[(name as string).toLowerCase()] ?? written;
    const code = decimal ? Number(decimal) : parseInt(hex as string, 16);
    const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isText ? String.fromCodePoint(code) : ' ';
  });
}
