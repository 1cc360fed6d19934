import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnsweringPassedOn } from '@kenes/answering';
import { wordsFor } from '@kenes/config';
import { bodiesOf, Link, Links, Person } from '@kenes/council';
import { Announcements, newId, UnitOfWork, type Work } from '@kenes/kernel';
import { Feed } from './feed.entity.js';
import { countFeeds } from './feeds.queries.js';
import { calendarPageOf } from './feeds.service.js';
import { usualLayers } from './layers.js';

/** When somebody else answers for a body: the one before reads nothing more, the new one has a calendar from the first day. */
@Injectable()
export class CalendarsPassOn implements OnModuleInit {
  constructor(
    private readonly announcements: Announcements,
    private readonly unit: UnitOfWork,
    private readonly links: Links,
  ) {}

  onModuleInit(): void {
    this.announcements.on(AnsweringPassedOn, async (work, { fromPersonId, toPersonId }) => {
      if (fromPersonId && (await bodiesOf(work, fromPersonId, work.today)).length === 0) await this.close(work, fromPersonId);
      await this.begin(work, toPersonId);
    });
  }

  /** The address of a person's own page of subscriptions; null when there is none. Creates nothing. */
  async pageOf(councilId: string, councilCode: string, personId: string): Promise<string | null> {
    const link = await this.unit.read(councilId, (reading) => reading.one(Link, `purpose = 'calendarPage' AND object_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1`, [personId]));
    return link ? this.links.url({ councilCode }, link) : null;
  }

  /** Whoever still holds a post or a seat somewhere keeps what he may see there; it is joined anew by then. */
  private async close(work: Work, personId: string): Promise<void> {
    await work.query(`UPDATE link SET revoked_at = now() WHERE person_id = $1 AND purpose IN ('calendar', 'calendarPage') AND revoked_at IS NULL`, [personId]);
    await work.query('UPDATE feed SET bytes = NULL, gzip = NULL, etag = NULL, last_modified = NULL, joined_on = NULL, dirty = true WHERE person_id = $1', [personId]);
    await work.record({ act: 'feed.closeAll', objectKind: 'person', objectId: personId });
  }

  private async begin(work: Work, personId: string): Promise<void> {
    await calendarPageOf(work, this.links, personId);
    if ((await countFeeds(work, personId)) > 0) return;
    const { pageLanguage: language } = (await work.find(Person, personId))!;
    const id = newId();
    const link = await this.links.issue(work, { purpose: 'calendar', objectId: id, personId });
    const settings = { name: wordsFor(language).t('answering:calendarName'), language, layers: usualLayers, audience: 'full', alarms: true } as const;
    await work.insert(Feed.of(id, settings, { personId, linkId: link.id, now: work.now }));
    await work.record({ act: 'feed.create', objectKind: 'feed', objectId: id, facts: { language } });
  }
}
