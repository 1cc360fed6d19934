import type { ReactNode } from 'react';

/** A part of a page under its own ink rule. */
export function Section({ title, hint, right, id, children }: { title: string; hint?: ReactNode; right?: ReactNode; id?: string; children: ReactNode }) {
  return (
    <section className="sec" id={id}>
      <header>
        <h2>{title}</h2>
        {hint && <span className="mut sm">{hint}</span>}
        {right && <span className="r">{right}</span>}
      </header>
      {children}
    </section>
  );
}
