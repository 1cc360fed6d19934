import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** 160 bits of a MAC (decision 11). */
export const macLength = 20;

/**
 * The installation's secret, one line per key: `<kid> <base64url of 32 bytes>`. The last one signs, all of them
 * still verify, so a key is changed by adding a line. The file never enters a backup.
 */
export class SecretKeys {
  private constructor(
    private readonly keys: ReadonlyMap<string, KeyObject>,
    /** The id of the key that signs from now on. */
    readonly kid: string,
  ) {}

  /** Reads the file; the first start of an installation writes it, readable by its owner only. */
  static load(path: string): SecretKeys {
    return SecretKeys.read(textOf(path), path);
  }

  private static read(text: string, path: string): SecretKeys {
    const lines = text.split('\n').map((line) => line.trim().split(/\s+/)).filter(([kid]) => kid);
    const keys = new Map(lines.map(([kid, key]) => [kid!, Buffer.from(key ?? '', 'base64url')]));
    const kid = [...keys.keys()].at(-1);
    if (!kid || [...keys.values()].some((key) => key.length < 32)) throw new Error(`${path} holds no usable key; restore it from where you keep it, links depend on it`);
    // Prepared once: a feed's address is checked at every fetch.
    return new SecretKeys(new Map([...keys].map(([id, key]) => [id, createSecretKey(key)])), kid);
  }

  /** Null when the key is no longer kept: whatever it signed is void. */
  mac(kid: string, purpose: string, ...parts: readonly string[]): Buffer | null {
    const key = this.keys.get(kid);
    if (!key) return null;
    return createHmac('sha256', key).update([purpose, ...parts].join('\0')).digest().subarray(0, macLength);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(dirname(path), { recursive: true });
  const text = `k1 ${randomBytes(32).toString('base64url')}\n`;
  try {
    const file = openSync(path, 'wx', 0o600);
    try { writeSync(file, text); } finally { closeSync(file); }
    return text;
  } catch (error) {
    // Another process of the same installation was first: its secret is the secret.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(path, 'utf8');
    throw error;
  }
}
