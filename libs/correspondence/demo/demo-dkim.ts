import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DNSResolver } from 'mailauth';
import { publicResolver } from '../reading/mail-resolver.js';

export const demoSelector = 'kenes-demo';

export interface DemoDkim {
  selector: string;
  privateKey: string;
  /** Answers for the fictional domains only: the key they sign with, and nothing else. */
  resolver: DNSResolver;
}

/**
 * The demo's mailbox signs what it sends as a ministry would, and the demo's resolver publishes the key for every
 * `.example` domain: an answer from the demo is proved by the same code as a real one. The key is made once.
 */
export function demoDkim(dataDir: string): DemoDkim {
  const privateKey = keptKey(dataDir);
  const published = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
  const resolver = ((name: string, type: string) => {
    if (!/(^|\.)example\.?$/i.test(name)) return publicResolver(name, type);
    const isKey = type === 'TXT' && name.toLowerCase().startsWith(`${demoSelector}._domainkey.`);
    return isKey ? Promise.resolve([[`v=DKIM1; k=rsa; p=${published}`]]) : Promise.reject(Object.assign(new Error(`${name} has no ${type}`), { code: 'ENODATA' }));
  }) as DNSResolver;
  return { selector: demoSelector, privateKey, resolver };
}

/** Two processes at their first start agree on one key: whoever links its file first. */
function keptKey(dataDir: string): string {
  const path = join(dataDir, 'demo-dkim.pem');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    const mine = `${path}.${process.pid}`;
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(mine, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    try {
      linkSync(mine, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(mine);
    }
  }
  return readFileSync(path, 'utf8');
}
