import type { DNSResolver } from 'mailauth';

/** Records by `type name`: `{ 'TXT _dmarc.edu.example': ['v=DMARC1; p=reject'], 'A mail.edu.example': ['192.0.2.7'] }`. */
export type PublishedRecords = Readonly<Record<string, readonly string[]>>;

/** A name service that knows only this table and asks nobody: for the demonstration and for specs. */
export function staticResolver(records: PublishedRecords): DNSResolver {
  const table = new Map(Object.entries(records).map(([key, values]) => [key.toLowerCase(), values]));
  return async (name, type) => {
    const found = table.get(`${type} ${name}`.toLowerCase());
    if (!found) throw Object.assign(new Error(`${type} ${name} is not published`), { code: 'ENOTFOUND' });
    return type === 'TXT' ? found.map((value) => [value]) : [...found];
  };
}
