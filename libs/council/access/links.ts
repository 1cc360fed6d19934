import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { columnsOf, ENVIRONMENT, hydrate, newId, UnitOfWork, type Refusal, type Statements, type Work } from '@kenes/kernel';
import { refuse } from '../council.refusals.js';
import { bodiesSql } from '../people/directory.js';
import { Link, type LinkPurpose } from './link.entity.js';
import { codeMacOf, digitsOf, isGenuine, readLocalPart, readToken, writeLocalPart, writeToken, type Claim } from './link-token.js';
import { SecretKeys } from './secret-keys.js';

export interface NewLink {
  purpose: LinkPurpose;
  objectId: string;
  personId: string;
  /** By the database's clock; without it the link lives until it is revoked. */
  validForMinutes?: number;
  maxUses?: number;
  /** Gives it eight digits that can be typed. */
  withCode?: boolean;
}

/** A link that is genuine and in force. */
export interface OpenedLink {
  councilId: string;
  councilCode: string;
  link: Link;
}

export interface UsedReplyAddress extends OpenedLink {
  closed: boolean;
}

type Council = { councilId: string; councilCode: string };

const paths: Record<Exclude<LinkPurpose, 'reply'>, (token: string) => string> = {
  report: (token) => `/r/${token}`,
  rsvp: (token) => `/v/${token}`,
  calendar: (token) => `/calendar/${token}.ics`,
  calendarPage: (token) => `/c/${token}`,
  signIn: (token) => `/in/${token}`,
  who: (token) => `/k/${token}`,
  decide: (token) => `/d/${token}`,
  monday: (token) => `/m/${token}`,
};

/** A reply link, and whether it proves nothing any more: withdrawn, expired, used up, or its holder speaks for no body. */
const replyLinkSql = `
SELECT ${columnsOf(Link, 'link')}, link.revoked_at IS NOT NULL OR coalesce(link.expires_at <= now(), false) OR coalesce(link.uses >= link.max_uses, false)
    OR NOT EXISTS (${bodiesSql('link.person_id', '$2')}) AS closed
  FROM link WHERE link.id = $1 AND link.purpose = 'reply'`;

/** Personal links and reply addresses (decision 11): kept without what makes them links, written out at the moment of sending. */
@Injectable()
export class Links {
  private readonly councilIds = new Map<string, string>();

  constructor(
    private readonly keys: SecretKeys,
    private readonly unit: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async issue(work: Work, { purpose, objectId, personId, validForMinutes, maxUses, withCode }: NewLink): Promise<Link> {
    const kid = this.keys.kid;
    let id = newId();
    let codeMac: Buffer | null = null;
    // Two links of a council never share their digits: another id, other digits.
    while (withCode) {
      codeMac = codeMacOf(this.keys, kid, work.councilId, digitsOf(this.keys, { id, purpose, kid }));
      const taken = await work.query('SELECT 1 FROM link WHERE code_mac = $1', [codeMac]);
      if (taken.length === 0) break;
      id = newId();
    }
    const rows = await work.query(
      `INSERT INTO link (council_id, id, purpose, object_id, person_id, code_mac, kid, expires_at, max_uses)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(mins => $8), $9) RETURNING ${columnsOf(Link)}`,
      [work.councilId, id, purpose, objectId, personId, codeMac, kid, validForMinutes ?? null, maxUses ?? null],
    );
    return hydrate(Link, rows[0]!);
  }

  token(council: Pick<Council, 'councilCode'>, link: Pick<Link, 'id' | 'purpose' | 'kid'>): string {
    return writeToken(this.keys, council.councilCode, link);
  }

  /** The whole address of the page this link opens. */
  url(council: Pick<Council, 'councilCode'>, link: Pick<Link, 'id' | 'purpose' | 'kid'>): string {
    if (link.purpose === 'reply') throw new Error('a reply link is an address of mail, not of a page');
    return this.environment.publicUrl + paths[link.purpose](this.token(council, link));
  }

  /** The personal address that an answer to a letter goes to. */
  address(council: Pick<Council, 'councilCode'>, link: Pick<Link, 'id' | 'purpose' | 'kid'>): string {
    return `${writeLocalPart(this.keys, council.councilCode, link)}@${this.environment.mailDomain}`;
  }

  /** «4827 3106» */
  code(link: Pick<Link, 'id' | 'purpose' | 'kid'>): string {
    return digitsOf(this.keys, link).replace(/^(\d{4})/, '$1 ');
  }

  /** What a token claims, for a door that looks links up in statements of its own; null when it is none. */
  claimOf(token: string): Claim | null {
    return readToken(token);
  }

  /** Whether a claim is right about a link that was looked up. */
  isGenuine(claim: Claim, link: Pick<Link, 'id' | 'purpose' | 'kid'>): boolean {
    return isGenuine(this.keys, claim, link);
  }

  /** The link behind a token of one of these purposes; refuses, in the order: unknown, withdrawn, expired, used up. Changes nothing. */
  async open(token: string, ...purposes: readonly LinkPurpose[]): Promise<OpenedLink> {
    const claim = readToken(token);
    const council = claim && (await this.unit.councilBy('code', claim.councilCode));
    if (!claim || !council) throw refuse('LINK_UNKNOWN');
    const link = await this.unit.read(council.id, async (reading) => {
      const found = await reading.find(Link, claim.linkId);
      if (!found || !isGenuine(this.keys, claim, found) || !purposes.includes(found.purpose)) throw refuse('LINK_UNKNOWN');
      await inForce(reading, found);
      return found;
    });
    return { councilId: council.id, councilCode: claim.councilCode, link };
  }

  /** A link that is ours, in force or not: whom it was for, and about what. Opens nothing. */
  async genuine(token: string, purpose: LinkPurpose): Promise<OpenedLink | null> {
    const claim = readToken(token);
    const council = claim && (await this.unit.councilBy('code', claim.councilCode));
    const link = council && (await this.unit.read(council.id, (reading) => reading.find(Link, claim.linkId)));
    return link && link.purpose === purpose && isGenuine(this.keys, claim, link) ? { councilId: council.id, councilCode: claim.councilCode, link } : null;
  }

  /**
   * The reply link behind the local part of a recipient, in whatever case the mail servers left it; null when it is no
   * personal address of ours. A letter to one that is withdrawn, or whose holder has left every body, is still taken in;
   * it only proves nothing.
   */
  async openAddress(localPart: string): Promise<UsedReplyAddress | null> {
    const claim = readLocalPart(localPart);
    const councilId = claim && (await this.councilOf(claim.councilCode));
    if (!claim || !councilId) return null;
    return this.unit.read(councilId, async (reading) => this.replyLinkOf(reading, claim, councilId, await reading.today()));
  }

  /** The same within a unit of the council a letter has come to; an address of another council is none of its own. */
  async addressWithin(db: Statements, council: Council, localPart: string, today: string): Promise<UsedReplyAddress | null> {
    const claim = readLocalPart(localPart);
    return claim?.councilCode === council.councilCode ? this.replyLinkOf(db, claim, council.councilId, today) : null;
  }

  /** The link whose code was typed; looks in every council, since digits name none. Whoever calls counts the tries. */
  async openCode(typed: string): Promise<OpenedLink> {
    const digits = typed.replace(/\D/g, '');
    for (const { id: councilId, code: councilCode } of digits.length === 8 ? await this.unit.councils() : []) {
      const link = await this.unit.read(councilId, (reading) => reading.one(Link, 'code_mac = $1', [codeMacOf(this.keys, this.keys.kid, councilId, digits)]));
      if (!link) continue;
      await this.unit.read(councilId, (reading) => inForce(reading, link));
      return { councilId, councilCode, link };
    }
    throw refuse('CODE_UNKNOWN', 'code');
  }

  private async replyLinkOf(db: Statements, claim: Claim, councilId: string, today: string): Promise<UsedReplyAddress | null> {
    const [row] = await db.query<Record<string, unknown> & { closed: boolean }>(replyLinkSql, [claim.linkId, today]);
    const link = row ? hydrate(Link, row) : null;
    if (!link || !isGenuine(this.keys, claim, link)) return null;
    return { councilId, councilCode: claim.councilCode, link, closed: row!.closed };
  }

  /** A code is one council's for good, so it is asked for once. */
  private async councilOf(code: string): Promise<string | null> {
    const id = this.councilIds.get(code) ?? (await this.unit.councilBy('code', code))?.id ?? null;
    if (id) this.councilIds.set(code, id);
    return id;
  }

  /** Counts one use, under the row's lock; refuses when it was the one too many. */
  async use(work: Work, linkId: string): Promise<void> {
    const link = await work.lock(Link, linkId);
    if (!link) throw refuse('LINK_UNKNOWN');
    await inForce(work, link);
    await work.query('UPDATE link SET uses = uses + 1, last_used_at = now() WHERE id = $1', [linkId]);
  }

  /** Notes that a link was fetched, at most once an hour: for feeds, which are read all day. */
  async touch(councilId: string, linkId: string): Promise<void> {
    await this.unit.chore(councilId, (work) =>
      work.query(`UPDATE link SET last_used_at = now() WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 hour')`, [linkId]));
  }

  async revoke(work: Work, linkId: string): Promise<void> {
    await work.query('UPDATE link SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', [linkId]);
  }

  /** Withdraws every link to one thing, or only those that one person holds. */
  async revokeAbout(work: Work, purpose: LinkPurpose, objectId: string, personId: string | null = null): Promise<void> {
    await work.query('UPDATE link SET revoked_at = now() WHERE purpose = $1 AND object_id = $2 AND ($3::uuid IS NULL OR person_id = $3) AND revoked_at IS NULL', [purpose, objectId, personId]);
  }
}

async function whyClosed(db: Statements, link: Link): Promise<Refusal | null> {
  if (link.revokedAt) return refuse('LINK_REVOKED');
  const [clock] = await db.query<{ expired: boolean }>('SELECT coalesce($1::timestamptz <= now(), false) AS expired', [link.expiresAt]);
  if (clock!.expired) return refuse('LINK_EXPIRED');
  return link.maxUses !== null && link.uses >= link.maxUses ? refuse('LINK_USED') : null;
}

async function inForce(db: Statements, link: Link): Promise<void> {
  const closed = await whyClosed(db, link);
  if (closed) throw closed;
}
