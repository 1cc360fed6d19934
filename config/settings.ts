import { createPrivateKey } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** A setting nobody can start with: one clear line, no stack. */
export class ConfigurationError extends Error {
  constructor(
    readonly setting: string,
    sentence: string,
  ) {
    super(`${setting} ${sentence}`);
    this.name = 'ConfigurationError';
  }
}

export type SettingsSource = Readonly<Record<string, string | undefined>>;

/** Reads single settings by kind. An empty value counts as not set; a wrong one throws `ConfigurationError`. */
export class Settings {
  constructor(
    private readonly source: SettingsSource,
    private readonly root: string,
  ) {}

  text(name: string): string | null {
    return this.source[name]?.trim() || null;
  }

  wholeNumber(name: string, fallback: number, from: number, to: number): number {
    const value = this.text(name);
    if (value === null) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (!(number >= from && number <= to)) {
      throw new ConfigurationError(name, `must be a whole number from ${from} to ${to}, not "${value}".`);
    }
    return number;
  }

  port(name: string, fallback: number): number {
    return this.wholeNumber(name, fallback, 1, 65_535);
  }

  portOrOff(name: string, fallback: number): number | null {
    return this.text(name) === 'off' ? null : this.port(name, fallback);
  }

  onOff(name: string): boolean | null {
    const value = this.text(name);
    if (value === null) return null;
    if (['on', 'true', '1', 'yes'].includes(value)) return true;
    if (['off', 'false', '0', 'no'].includes(value)) return false;
    throw new ConfigurationError(name, `must be on or off, not "${value}".`);
  }

  oneOrMore<const T extends string>(name: string, known: readonly T[]): readonly T[] {
    const value = this.text(name);
    if (value === null) return known;
    const words = list(value);
    const strange = words.find((word) => !(known as readonly string[]).includes(word));
    if (strange !== undefined || words.length === 0) {
      throw new ConfigurationError(name, `must name one or more of ${known.join(', ')}, not "${value}".`);
    }
    return known.filter((word) => words.includes(word));
  }

  /** An address of a service. The value is never repeated in the refusal: it may hold a password. */
  url(name: string, protocols: readonly string[]): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const url = URL.parse(value);
    if (!url || !protocols.includes(url.protocol) || !url.hostname) {
      const shapes = protocols.map((protocol) => `${protocol}//…`).join(' or ');
      throw new ConfigurationError(name, `must be an address that begins ${shapes} and names a host.`);
    }
    return value;
  }

  domain(name: string, fallback: string): string {
    const value = this.text(name) ?? fallback;
    const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
    if (value.length > 253 || !value.split('.').every((part) => label.test(part))) {
      throw new ConfigurationError(name, `must be a domain in lower-case Latin letters, not "${value}".`);
    }
    return value;
  }

  networks(name: string): readonly string[] {
    const networks = list(this.text(name) ?? '');
    const strange = networks.find((network) => !isNetwork(network));
    if (strange !== undefined) {
      throw new ConfigurationError(name, `must be IP addresses or networks parted by commas, not "${strange}".`);
    }
    return networks;
  }

  folder(name: string, fallback: string): string {
    const path = resolve(this.root, this.text(name) ?? fallback);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) {
      throw new ConfigurationError(name, `must be a folder; ${path} is a file.`);
    }
    return path;
  }

  file(name: string): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const path = resolve(this.root, value);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
      throw new ConfigurationError(name, `names a file that is not there: ${path}.`);
    }
    return path;
  }

  privateKey(name: string): string | null {
    const path = this.file(name);
    if (path === null) return null;
    try {
      createPrivateKey(readFileSync(path));
    } catch {
      throw new ConfigurationError(name, `must name a private key in PEM without a passphrase; ${path} is not one.`);
    }
    return path;
  }

  /** Two settings that mean something only together. */
  both<A, B>(first: string, a: A | null, second: string, b: B | null): readonly [A, B] | null {
    if (a !== null && b !== null) return [a, b];
    if (a !== null) throw new ConfigurationError(second, `is needed as well, because ${first} is set.`);
    if (b !== null) throw new ConfigurationError(first, `is needed as well, because ${second} is set.`);
    return null;
  }
}

function list(value: string): string[] {
  return value.split(',').map((part) => part.trim()).filter((part) => part !== '');
}

function isNetwork(value: string): boolean {
  const [address = '', bits, rest] = value.split('/');
  const family = isIP(address);
  if (family === 0 || rest !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
