import { Injectable } from '@nestjs/common';
import { Link, Links } from '@kenes/council';
import { newId, notFound, UnitOfWork, type Caller, type Statements, type Work } from '@kenes/kernel';
import { Feed, mostFeeds, type FeedSettings } from './feed.entity.js';
import { feedPolicy } from './feed.policy.js';
import { refuse } from './feed.refusals.js';
import { countFeeds, feedOf } from './feeds.queries.js';

/** Whose subscriptions; `seesAll` only for whoever signed in. */
export type FeedOwner = Caller & { readonly personId: string; readonly seesAll: boolean };

const forgotten = 'bytes = NULL, gzip = NULL, etag = NULL, last_modified = NULL, joined_on = NULL, dirty = true';

/** A person's subscriptions. Each act answers with the id of the feed. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
  ) {}

  create(viewer: FeedOwner, settings: FeedSettings): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      // One after another per person, or two at once would both be the last one allowed.
      await work.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [viewer.personId]);
      if ((await countFeeds(work, viewer.personId)) >= mostFeeds) throw refuse('FEEDS_TOO_MANY', 'name', { count: mostFeeds });
      const id = newId();
      const link = await this.issue(work, id, viewer.personId);
      const feed = Feed.of(id, settings, { personId: viewer.personId, linkId: link.id, now: work.now });
      refuseForeignLayers(viewer, feed);
      await work.insert(feed);
      await work.record({ act: 'feed.create', objectKind: 'feed', objectId: id, facts: chosen(feed) });
      return id;
    });
  }

  /** Other settings under the same address: its next reader sees them. */
  change(viewer: FeedOwner, id: string, settings: FeedSettings): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const feed = await this.forAct(work, viewer, 'change', id);
      const before = feed.layers;
      refuseForeignLayers(viewer, feed.set(settings), before);
      await work.save(feed);
      await work.record({ act: 'feed.change', objectKind: 'feed', objectId: id, facts: chosen(feed) });
      return id;
    });
  }

  /** Another address for the same subscription; the old one stops working at once. */
  rotate(viewer: FeedOwner, id: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const feed = await this.forAct(work, viewer, 'rotate', id);
      const link = await this.issue(work, id, viewer.personId);
      await this.links.revoke(work, feed.linkId);
      await work.query('UPDATE feed SET link_id = $2 WHERE id = $1', [id, link.id]);
      await work.record({ act: 'feed.rotate', objectKind: 'feed', objectId: id });
      return id;
    });
  }

  revoke(viewer: FeedOwner, id: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const feed = await this.forAct(work, viewer, 'revoke', id);
      await this.links.revoke(work, feed.linkId);
      await work.query(`UPDATE feed SET ${forgotten} WHERE id = $1`, [id]);
      await work.record({ act: 'feed.revoke', objectKind: 'feed', objectId: id });
      return id;
    });
  }

  /**
   * The link of a person's own page without an account; answers with its id, the same one while it is in force.
   * A fresh one closes the earlier, also in letters that were sent.
   */
  openPage(viewer: FeedOwner, fresh: boolean): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      if (fresh) await this.links.revokeAbout(work, 'calendarPage', viewer.personId, viewer.personId);
      const link = await calendarPageOf(work, this.links, viewer.personId);
      await work.record({ act: 'feed.openPage', objectKind: 'person', objectId: viewer.personId, facts: { fresh } });
      return link.id;
    });
  }

  private issue(work: Work, feedId: string, personId: string): Promise<Link> {
    return this.links.issue(work, { purpose: 'calendar', objectId: feedId, personId });
  }

  private async forAct(work: Work, viewer: FeedOwner, act: 'change' | 'rotate' | 'revoke', id: string): Promise<Feed> {
    await work.query('SELECT FROM feed WHERE id = $1 FOR UPDATE', [id]);
    const feed = await feedOf(work, viewer.personId, id);
    if (!feed || !feedPolicy.may(viewer, act, feed)) throw notFound('feedId');
    feed.refuseIfRevoked();
    return feed;
  }
}

/** The link that opens a person's page of subscriptions: one, in every letter the same, until it is closed. */
export async function calendarPageOf(work: Work, links: Links, personId: string): Promise<Link> {
  const link = await pageLinkOf(work, personId);
  if (link) return link;
  await work.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
  return (await pageLinkOf(work, personId)) ?? links.issue(work, { purpose: 'calendarPage', objectId: personId, personId });
}

/** The whole address of a person's page as a letter to her carries it; null while she has none. */
export async function calendarPageUrl(db: Statements, links: Links, councilCode: string, personId: string): Promise<string | null> {
  const link = await pageLinkOf(db, personId);
  return link && links.url({ councilCode }, link);
}

const pageLinkOf = (db: Statements, personId: string): Promise<Link | null> =>
  db.one(Link, `purpose = 'calendarPage' AND object_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1`, [personId]);

const chosen = ({ name, language, layers, audience, alarms }: Feed) => ({ name, language, layers, audience, alarms });

/** What it shows already may stay, or nobody could rename it by the page without an account. */
function refuseForeignLayers(viewer: FeedOwner, feed: Feed, before: readonly string[] = []): void {
  if (feed.layers.includes('allDeadlines') && !before.includes('allDeadlines') && !feedPolicy.may(viewer, 'showAllDeadlines', feed)) throw refuse('FEED_LAYER_NOT_YOURS', 'layers');
}
