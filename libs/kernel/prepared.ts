import type pg from 'pg';

/** As many texts as a process keeps ready on each connection; whatever is built at run time beyond that is planned each time. */
const MOST = 600;
/** `SELECT *`, `a.*`, `RETURNING *`: a migration that adds a column would change the shape of what was prepared. */
const wholeRows = /(^|[\s,.(])\*(?!\s*\d)(?=[\s,)]|$)/;
const counted = /count\(\*\)/gi;
/** Conditions that fall away with their value: a plan for every value would be the worst of all. */
const optional = /\$\d+(::[a-z[\]]+)? IS NULL OR/i;

/** PostgreSQL's `cached plan must not change result type`. */
const featureNotSupported = '0A000';

/**
 * Names for statements, so that a connection parses and plans each once, not each time: behind row-level security that
 * costs more than most of them take. A plan belongs to the role it was made for, and every unit is entered as the same one.
 */
export class PreparedNames {
  private readonly names = new Map<string, string | null>();
  private generation = 0;

  constructor(readonly on: boolean) {}

  /** The statement as it is sent: with a name, when it is worth one. */
  query(text: string, values: readonly unknown[]): pg.QueryConfig {
    const name = this.on ? this.nameOf(text) : null;
    return name === null ? { text, values: values as unknown[] } : { name, text, values: values as unknown[] };
  }

  /** A migration came between two uses of a statement: from now on all have new names. */
  renew(): void {
    this.names.clear();
    this.generation += 1;
  }

  private nameOf(text: string): string | null {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (this.names.size >= MOST) return null;
    const name = isStable(text) ? `k${this.generation}_${this.names.size}` : null;
    this.names.set(text, name);
    return name;
  }
}

/** Whether a statement failed only because its plan was made before a migration: the unit may be tried again. */
export function isOutdatedPlan(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === featureNotSupported && message?.includes('cached plan') === true;
}

/** Whether one plan fits every value, and its rows keep their shape when a column is added. */
export function isStable(text: string): boolean {
  return !wholeRows.test(text.replace(counted, '')) && !optional.test(text);
}
