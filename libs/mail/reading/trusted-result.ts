import type { HeaderLine } from './header.js';

/**
 * What the configured server before us wrote about the letter (RFC 8601). Only the topmost such field counts, only
 * under that server's own name, and only above what earlier hops could have written: a letter brings its own forgeries.
 */
export function trustedResult(lines: HeaderLine[], authservId: string | null, fromDomain: string): 'pass' | 'fail' | null {
  if (!authservId) return null;
  const at = lines.findIndex((line) => line.name === 'authentication-results');
  const hopsAbove = lines.slice(0, Math.max(at, 0)).filter((line) => line.name === 'received').length;
  if (at < 0 || hopsAbove > 1) return null;
  const [id, ...results] = withoutComments(lines[at]!.value).split(';').map((piece) => piece.trim());
  if (id!.split(/\s+/)[0]!.toLowerCase() !== authservId.toLowerCase()) return null;

  const dmarc = results.find((result) => /^dmarc\s*=/i.test(result));
  if (dmarc && saysOf(dmarc, 'header.from', fromDomain)) {
    if (/^dmarc\s*=\s*pass\b/i.test(dmarc)) return 'pass';
    if (/^dmarc\s*=\s*fail\b/i.test(dmarc)) return 'fail';
  }
  const isSigned = results.some((result) => /^dkim\s*=\s*pass\b/i.test(result) && (saysOf(result, 'header.d', fromDomain) || saysOf(result, 'header.i', fromDomain)));
  const isAllowed = results.some((result) => /^spf\s*=\s*pass\b/i.test(result) && saysOf(result, 'smtp.mailfrom', fromDomain));
  return isSigned || isAllowed ? 'pass' : null;
}

function saysOf(result: string, property: string, domain: string): boolean {
  const pieces = result.split(/\s+/).map((piece) => piece.toLowerCase());
  const value = pieces.find((piece) => piece.startsWith(`${property}=`))?.slice(property.length + 1) ?? '';
  const named = value.slice(value.lastIndexOf('@') + 1).replace(/^"|"$/g, '');
  return named === domain;
}

function withoutComments(value: string): string {
  let depth = 0;
  let plain = '';
  for (const sign of value) {
    if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (depth === 0) plain += sign;
  }
  return plain;
}
