import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, wordsFor, type Environment, type Language, type Trilingual } from '@kenes/config';
import { writeFeed } from '@kenes/ics';
import { ENVIRONMENT, UnitOfWork } from '@kenes/kernel';
import { dayEvents } from './days.js';
import { inOrder } from './visible-events.js';

/** A council's holidays and worked days for everybody: what a law makes known is no secret. */
@Injectable()
export class HolidayFeeds {
  constructor(
    private readonly unit: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'mailDomain'>,
  ) {}

  /** Null where there is no such council. Its texts are remembered, so it is joined at every call. */
  async of(slug: string, language: Language): Promise<{ etag: string; text: string } | null> {
    const found = await this.unit.councilBy('slug', slug);
    if (!found) return null;
    return this.unit.read(found.id, async (reading) => {
      const { zone } = await reading.context();
      const days = await dayEvents(reading, ['holidays'], { slug, mailDomain: this.environment.mailDomain, language, today: await reading.today() });
      const [council] = await reading.query<Trilingual>('SELECT name_kk AS kk, name_ru AS ru, name_en AS en FROM council WHERE id = current_council()');
      const name = wordsFor(language).t('calendars:holidaysName', { council: inLanguage(council!, language) });
      const text = writeFeed({ name, zone, ttl: 86_400, events: inOrder(days).map(({ vevent }) => vevent) });
      return { etag: createHash('sha256').update(text).digest('base64url').slice(0, 32), text };
    });
  }
}
