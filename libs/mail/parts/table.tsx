import type { CSSProperties, ReactNode } from 'react';
import { keepTogether } from './plain.js';

/** `bgcolor` for Outlook, which reads no background from the style of a cell. */
export const ground = (color: string) => ({ bgcolor: color }) as Record<string, string>;

interface TableProps { children: ReactNode; /** null: as wide as what is in it. */ width?: string | null; className?: string; style?: CSSProperties; hidden?: boolean }

export function Table({ children, width = '100%', className, style, hidden }: TableProps) {
  return (
    <table role="presentation" className={className} width={width ?? undefined} cellPadding={0} cellSpacing={0} border={0}
      aria-hidden={hidden || undefined} style={{ borderCollapse: 'collapse', ...style }}>
      <tbody>{children}</tbody>
    </table>
  );
}

interface RowProps { children: ReactNode; tone?: 'ink' | 'ink2' | 'ink3'; look: CSSProperties; padding: string; lang?: string }

/** One row of the letter: a single cell over the whole width. */
export function Row({ children, tone = 'ink', look, padding, lang }: RowProps) {
  return <tr><td className={`${tone} px`} lang={lang} style={{ ...look, padding }}>{children}</td></tr>;
}

export const NoBreak = ({ children }: { children: ReactNode }) => <span style={{ whiteSpace: 'nowrap' }}>{children}</span>;

const tight = /(\+\d[\d\u00a0()-]{6,}\d|(?<=№\u00a0|No\.\u00a0)\d+-\d+)/u;

/** A sentence whose numbers, dates and phones stay whole at the end of a line. */
export function Sentence({ children }: { children: string }) {
  const pieces = keepTogether(children).split(tight);
  return <>{pieces.map((piece, at) => (at % 2 ? <NoBreak key={at}>{piece}</NoBreak> : piece))}</>;
}
