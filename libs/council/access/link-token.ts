import { timingSafeEqual } from 'node:crypto';
import { fromBase32, toBase32 } from './base32.js';
import type { Link } from './link.entity.js';
import { macLength, type SecretKeys } from './secret-keys.js';

const idLength = 16;
const idLetters = 26;
const macLetters = 32;
const codeDigits = 8;

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

function idOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** What a token claims before anybody looks it up. */
export interface Claim {
  councilCode: string;
  linkId: string;
  mac: Buffer;
}

type Named = Pick<Link, 'id' | 'purpose' | 'kid'>;

const macOf = (keys: SecretKeys, link: Named): Buffer => {
  const mac = keys.mac(link.kid, link.purpose, link.id);
  if (!mac) throw new Error(`the key ${link.kid} of link ${link.id} is no longer kept`);
  return mac;
};

/** `<council code>.<link id>.<MAC>` in base64url, for addresses of pages. */
export function writeToken(keys: SecretKeys, councilCode: string, link: Named): string {
  return [councilCode, bytesOf(link.id).toString('base64url'), macOf(keys, link).toString('base64url')].join('.');
}

/**
 * The same three as a local part of mail: base32, lower case, widths fixed and no dots, so that even a code of
 * six letters stays within the 64 octets of RFC 5321 §4.5.3.1.1.
 */
export function writeLocalPart(keys: SecretKeys, councilCode: string, link: Named): string {
  return councilCode + toBase32(bytesOf(link.id)) + toBase32(macOf(keys, link));
}

export function readToken(token: string): Claim | null {
  const parts = /^([a-z2-7]{2,6})\.([\w-]{22})\.([\w-]{27})$/.exec(token);
  if (!parts) return null;
  return claim(parts[1]!, Buffer.from(parts[2]!, 'base64url'), Buffer.from(parts[3]!, 'base64url'));
}

/** Mail servers may change the case of a local part; ours are compared without it. */
export function readLocalPart(localPart: string): Claim | null {
  const text = localPart.toLowerCase();
  const parts = new RegExp(`^([a-z2-7]{2,6})([a-z2-7]{${idLetters}})([a-z2-7]{${macLetters}})$`).exec(text);
  if (!parts) return null;
  return claim(parts[1]!, fromBase32(parts[2]!), fromBase32(parts[3]!));
}

function claim(councilCode: string, id: Buffer | null, mac: Buffer | null): Claim | null {
  return id?.length === idLength && mac?.length === macLength ? { councilCode, linkId: idOf(id), mac } : null;
}

/** Whether the MAC of a claim is that of this link, compared in constant time. */
export function isGenuine(keys: SecretKeys, { mac }: Claim, link: Named): boolean {
  const expected = keys.mac(link.kid, link.purpose, link.id);
  return expected !== null && timingSafeEqual(expected, mac);
}

/** The eight digits printed beside a link, to be typed from paper or a phone. Derived, so no dump shows them. */
export function digitsOf(keys: SecretKeys, link: Named): string {
  const mac = keys.mac(link.kid, 'code', link.id);
  if (!mac) throw new Error(`the key ${link.kid} of link ${link.id} is no longer kept`);
  return String(mac.readUIntBE(0, 6) % 10 ** codeDigits).padStart(codeDigits, '0');
}

/** By what a typed code is looked up. */
export const codeMacOf = (keys: SecretKeys, kid: string, councilId: string, digits: string): Buffer | null => keys.mac(kid, 'codeLookup', councilId, digits);
