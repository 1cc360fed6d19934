import { AlignmentType, BorderStyle, Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType, type FileChild } from 'docx';
import type { Block, Line, OfficeDocument } from './document.js';

/** On every machine with Word, and it has the letters of Kazakh. */
const FONT = 'Times New Roman';
/** Half points, as Word counts. */
const SIZE = { text: 28, small: 20 };
/** Twentieths of a point: 2 cm, and 3 cm where the sheet is bound. */
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 1134 };
const PIXELS_PER_MILLIMETRE = 96 / 25.4;

const languageTags = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.JUSTIFIED } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const open = { top: none, bottom: none, left: none, right: none };

/** A Word file (Office Open XML) of a document: A4, one font, no macros, nothing that is loaded from elsewhere. */
export function writeDocx({ title, language, blocks }: OfficeDocument): Promise<Buffer> {
  const document = new Document({
    title,
    creator: 'Kenes',
    styles: { default: { document: { run: { font: FONT, size: SIZE.text, language: { value: languageTags[language] } } } } },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } }, children: blocks.flatMap(childrenOf) }],
  });
  return Packer.toBuffer(document);
}

function childrenOf(block: Block): FileChild[] {
  switch (block.kind) {
    case 'lines': return block.lines.map(paragraphOf);
    case 'gap': return [new Paragraph('')];
    case 'columns': return [tableOf([block.left, block.right].map((lines) => lines.map(paragraphOf)), block.rule ? { ...open, bottom: { style: BorderStyle.SINGLE, size: 8, color: '000000' } } : open)];
    case 'picture': {
      const side = Math.round(block.millimetres * PIXELS_PER_MILLIMETRE);
      const picture = new Paragraph({ children: [new ImageRun({ type: 'png', data: block.png, transformation: { width: side, height: side } })] });
      return [tableOf([[picture], block.beside.map(paragraphOf)], open, [20, 80])];
    }
  }
}

function tableOf(cells: readonly Paragraph[][], borders: typeof open | Record<keyof typeof open, object>, widths: readonly number[] = [50, 50]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...open, ...borders, insideHorizontal: none, insideVertical: none } as never,
    rows: [new TableRow({ children: cells.map((children, at) => new TableCell({ children, borders: open, verticalAlign: VerticalAlign.CENTER, width: { size: widths[at]!, type: WidthType.PERCENTAGE } })) })],
  });
}

function paragraphOf({ text, bold, small, align = 'left' }: Line): Paragraph {
  const runs = text.split('\n').map((part, at) => new TextRun({ text: part, bold, size: small ? SIZE.small : undefined, break: at > 0 ? 1 : undefined }));
  return new Paragraph({ children: runs, alignment: alignments[align], spacing: { after: small ? 0 : 120 } });
}
