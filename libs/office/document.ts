import type { Language } from '@kenes/config';

/** One line of a letterhead or of a text. */
export interface Line {
  readonly text: string;
  readonly bold?: boolean;
  readonly small?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
}

/** What documents of the council are made of; a writer for each file format turns the same blocks into its own. */
export type Block =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  /** Two columns side by side, as on a form in two languages; a rule closes it where one is wanted. */
  | { readonly kind: 'columns'; readonly left: readonly Line[]; readonly right: readonly Line[]; readonly rule?: boolean }
  | { readonly kind: 'gap' }
  /** A picture in PNG with its side in millimetres and what is written beside it. */
  | { readonly kind: 'picture'; readonly png: Buffer; readonly millimetres: number; readonly beside: readonly Line[] };

export interface OfficeDocument {
  readonly title: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
}
