import { Resolver as DnsResolver } from 'node:dns/promises';
import type { DNSResolver } from 'mailauth';

/** Injection token of the resolver by which senders are judged. */
export const MAIL_RESOLVER = Symbol('mail resolver');

const dns = new DnsResolver({ timeout: 2000, tries: 2 });

/** Names that exist nowhere in the public DNS (RFC 6761): nobody is asked, so that a machine without network does not wait. */
const nowhere = /(^|\.)(example|test|invalid|localhost|local)\.?$/i;

/** The DNS of this machine, asked for no longer than a sender's server would wait. */
export const publicResolver = ((name: string, type: string): Promise<unknown> =>
  nowhere.test(name) ? Promise.reject(Object.assign(new Error(`${name} is in no public zone`), { code: 'ENOTFOUND' })) : dns.resolve(name, type)) as DNSResolver;
