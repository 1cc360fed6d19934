import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, wordsFor, type Environment, type Language } from '@kenes/config';
import { Links, type LinkPurpose } from '@kenes/council';
import { writeFeed } from '@kenes/ics';
import { ENVIRONMENT, UnitOfWork, type Statements, type Work } from '@kenes/kernel';
import { AskingTogether } from './asking-together.js';
import type { Encoding, Validators } from './conditional.js';
import { dayEvents } from './days.js';
import type { FeedAudience, FeedLayer } from './layers.js';
import { inOrder, visibleEvents } from './visible-events.js';

const compress = promisify(gzip);
/** A feed ready to be compared; its bytes are fetched only when they are asked for. */
export interface ReadyFeed extends Validators {
  feedId: string;
  councilId: string;
  linkId: string;
  lastUsedAt: Date | null;
}

/** closed: it was an address once. */
export type NoFeed = 'unknown' | 'closed';

interface Row { etag: string; last_modified: Date; dirty: boolean; joined_on: string | null }
interface Found extends Row {
  linkId: string;
  purpose: LinkPurpose;
  kid: string;
  lastUsedAt: Date | null;
  closed: boolean;
  feedId: string | null;
  today: string;
}

/** Links of any purpose by id, with the feed each is the present address of. */
const foundSql = `
SELECT l.id AS "linkId", l.purpose, l.kid, l.last_used_at AS "lastUsedAt", l.revoked_at IS NOT NULL OR coalesce(l.expires_at <= now(), false) AS closed,
       f.id AS "feedId", f.etag, f.last_modified, f.dirty, f.joined_on
  FROM link l LEFT JOIN feed f ON f.council_id = l.council_id AND f.link_id = l.id WHERE l.id = ANY($1::uuid[])`;

/** Joins kept texts into the bytes of a feed, keeps them, and serves the kept ones while nothing changed. */
@Injectable()
export class JoinedFeeds {
  private readonly councils = new Map<string, AskingTogether<string, Found>>();
  private readonly councilIds = new Map<string, string>();

  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
    @Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'mailDomain'>,
  ) {}

  /** The feed behind the token of an address, joined if it has to be. */
  async at(token: string): Promise<ReadyFeed | NoFeed> {
    const claim = this.links.claimOf(token);
    const councilId = claim && (await this.councilOf(claim.councilCode));
    if (!claim || !councilId) return 'unknown';
    const found = await this.inCouncil(councilId).get(claim.linkId);
    if (!found || found.purpose !== 'calendar' || !this.links.isGenuine(claim, { id: found.linkId, purpose: found.purpose, kid: found.kid })) return 'unknown';
    const { feedId, linkId, lastUsedAt } = found;
    if (found.closed || !feedId) return 'closed';
    const isFresh = !found.dirty && found.joined_on === found.today;
    const state = isFresh ? { etag: found.etag, lastModified: found.last_modified } : await this.unit.chore(councilId, (work) => join(work, feedId, this.environment.mailDomain));
    return state ? { feedId, councilId, linkId, lastUsedAt, ...state } : 'closed';
  }

  /** Null for a feed that was revoked meanwhile. */
  async bytes({ councilId, feedId }: ReadyFeed, encoding: Encoding): Promise<Buffer | null> {
    const column = encoding === 'gzip' ? 'gzip' : 'bytes';
    const [row] = await this.unit.read(councilId, (reading) => reading.query<{ bytes: Buffer | null }>(`SELECT ${column} AS bytes FROM feed WHERE id = $1`, [feedId]));
    return row?.bytes ?? null;
  }

  /** A council keeps its code for life. */
  private async councilOf(code: string): Promise<string | null> {
    const known = this.councilIds.get(code) ?? (await this.unit.councilBy('code', code))?.id ?? null;
    if (known) this.councilIds.set(code, known);
    return known;
  }

  private inCouncil(councilId: string): AskingTogether<string, Found> {
    const known = this.councils.get(councilId);
    if (known) return known;
    const asking = new AskingTogether<string, Found>(async (linkIds) => {
      const { today, rows } = await this.unit.glance<Omit<Found, 'today'>>(councilId, foundSql, linkIds);
      return new Map(rows.map((row) => [row.linkId, { ...row, today }]));
    });
    this.councils.set(councilId, asking);
    return asking;
  }
}

interface Chosen { person_id: string; language: Language; layers: FeedLayer[]; audience: FeedAudience; alarms: boolean }

/** Under the feed's lock: a change that comes meanwhile waits, and then marks it dirty again. */
async function join(work: Work, feedId: string, mailDomain: string): Promise<Validators | null> {
  const [feed] = await work.query<Row & Chosen>(
    'SELECT person_id, language, layers, audience, alarms, dirty, joined_on, etag, last_modified FROM feed WHERE id = $1 FOR UPDATE', [feedId]);
  if (!feed) return null;
  if (!feed.dirty && feed.joined_on === work.today) return { etag: feed.etag, lastModified: feed.last_modified };
  const bytes = Buffer.from(await written(work, feed, mailDomain));
  const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 32);
  if (etag === feed.etag) {
    await work.query('UPDATE feed SET dirty = false, joined_on = $2 WHERE id = $1', [feedId, work.today]);
    return { etag, lastModified: feed.last_modified };
  }
  // By the database's clock, as Date is; it moves on with every change of the bytes, also one that only takes something away.
  const [kept] = await work.query<{ last_modified: Date }>(
    `UPDATE feed SET dirty = false, joined_on = $2, etag = $3, bytes = $4, gzip = $5,
            last_modified = greatest(date_trunc('second', now()), last_modified + interval '1 second')
      WHERE id = $1 RETURNING last_modified`,
    [feedId, work.today, etag, bytes, await compress(bytes, { level: 6 })]);
  return { etag, lastModified: kept!.last_modified };
}

async function written(work: Work, { person_id: personId, language, layers, audience, alarms }: Chosen, mailDomain: string): Promise<string> {
  const kept = await visibleEvents(work, { personId, language, audience, layers }, work.today);
  // Whole days take nobody's time: a calendar of taken time has none.
  const days = audience === 'full' ? await dayEvents(work, layers, { slug: work.slug, mailDomain, language, today: work.today }) : [];
  const events = inOrder([...kept, ...days]).map(({ vevent }) => (alarms ? vevent : vevent.replace(alarm, '')));
  const council = await councilName(work, language);
  return writeFeed({ name: wordsFor(language).t(audience === 'busy' ? 'calendars:busyName' : 'calendars:feedName', { council }), zone: work.zone, events });
}

/** Whole lines only: what people typed may say the same words within a line. */
const alarm = /(?<=\r\n)BEGIN:VALARM\r\n[\s\S]*?\r\nEND:VALARM\r\n/g;

async function councilName(work: Statements, language: Language): Promise<string> {
  const [council] = await work.query<{ kk: string; ru: string; en: string }>('SELECT name_kk AS kk, name_ru AS ru, name_en AS en FROM council WHERE id = current_council()');
  return inLanguage(council!, language);
}
