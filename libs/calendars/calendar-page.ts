import { Inject, Injectable } from '@nestjs/common';
import type { Environment, Language, Trilingual } from '@kenes/config';
import { bodiesOf, Link, Links, organisationsById, Person, type OpenedLink } from '@kenes/council';
import { ENVIRONMENT, notFound, Refusal, UnitOfWork, type Reading } from '@kenes/kernel';
import { Feed, type FeedSettings } from './feed.entity.js';
import { feedOf, feedsOfPerson } from './feeds.queries.js';
import { FeedsService, type FeedOwner } from './feeds.service.js';
import { feedLayers, usualLayers, type FeedLayer } from './layers.js';
import { previewOf, type CalendarPreview } from './preview.js';

/** Layers that anybody may choose; all due days are turned on after signing in only. */
const offeredToAll: readonly FeedLayer[] = feedLayers.filter((layer) => layer !== 'allDeadlines');
const entriesShown = 7;

/** What a person sees who came by the link of her page. */
export interface CalendarPageView {
  council: Trilingual;
  person: Person;
  organisation: Trilingual | null;
  zone: string;
  now: Date;
  /** Subscriptions that work. */
  feeds: Feed[];
  /** The one that was chosen, with its address while that may be seen. */
  chosen: { feed: Feed; address: string | null } | null;
  preview: CalendarPreview;
  /** The whole address of this page, for a QR. */
  url: string;
}

/** unknown: no link of ours. gone: closed. left: its person represents nobody any more. */
export type NoCalendarPage = { none: 'unknown' | 'gone' } | { none: 'left'; council: Trilingual };

/** Which subscription is looked at, and what is ticked for it just now. */
export interface Look { feedId: string | null; layers: readonly FeedLayer[] | null; language: Language | null }

export type PageAct = 'create' | 'change' | 'rotate' | 'revoke';

/** A person's subscriptions by her personal link, without signing in. Looking changes nothing; only `act` acts. */
@Injectable()
export class CalendarPage {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
    private readonly feeds: FeedsService,
    @Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'mailDomain'>,
  ) {}

  async look(token: string, look: Look): Promise<CalendarPageView | NoCalendarPage> {
    const opened = await this.open(token);
    if ('none' in opened) return opened;
    return this.unit.read(opened.councilId, (reading) => this.view(reading, opened, look));
  }

  /** One act of whoever holds the link, on her own subscriptions; the same key acts once. Answers with the id of the feed. */
  async act(token: string, act: PageAct, about: { feedId: string | null; settings: FeedSettings | null }, key: string): Promise<string> {
    const { link, councilId } = await this.links.open(token, 'calendarPage');
    await this.unit.read(councilId, async (reading) => {
      if (!(await represents(reading, link))) throw notFound('feedId');
    });
    const viewer: FeedOwner = {
      councilId, principalId: link.personId, personId: link.personId, seesAll: false, channel: 'link', evidence: 'link',
      once: { principal: `link:${link.id}`, key, act: `${act}Feed`, input: about },
    };
    const feedId = about.feedId ?? '';
    if (act === 'create') return this.feeds.create(viewer, about.settings!);
    if (act === 'change') return this.feeds.change(viewer, feedId, about.settings!);
    return act === 'rotate' ? this.feeds.rotate(viewer, feedId) : this.feeds.revoke(viewer, feedId);
  }

  private async open(token: string): Promise<OpenedLink | NoCalendarPage> {
    try {
      return await this.links.open(token, 'calendarPage');
    } catch (error) {
      if (error instanceof Refusal) return { none: error.code === 'LINK_UNKNOWN' ? 'unknown' : 'gone' };
      throw error;
    }
  }

  private async view(db: Reading, { link, councilCode }: OpenedLink, look: Look): Promise<CalendarPageView | NoCalendarPage> {
    const { zone, now, slug } = await db.context();
    const today = await db.today();
    const [council] = await db.query<Trilingual>('SELECT name_kk AS kk, name_ru AS ru, name_en AS en FROM council WHERE id = current_council()');
    const [bodyId] = await bodiesOf(db, link.personId, today);
    if (!bodyId) return { none: 'left', council: council! };
    const person = (await db.find(Person, link.personId))!;
    const body = (await organisationsById(db, [bodyId], today)).get(bodyId);
    const feed = look.feedId ? await feedOf(db, person.id, look.feedId) : null;
    const chosen = feed && !feed.revokedAt ? feed : null;
    const offered = chosen?.layers.includes('allDeadlines') ? feedLayers : offeredToAll;
    return {
      council: council!, person, organisation: body ? body.short : null, zone, now,
      feeds: await feedsOfPerson(db, person.id),
      chosen: chosen && { feed: chosen, address: chosen.showsAddress ? await this.addressOf(db, councilCode, chosen) : null },
      preview: await previewOf(db, {
        personId: person.id, language: look.language ?? chosen?.language ?? languageOf(person), chosen: look.layers ?? chosen?.layers ?? usualLayers,
        offered, first: entriesShown, slug, today, mailDomain: this.environment.mailDomain,
      }),
      url: this.links.url({ councilCode }, link),
    };
  }

  private async addressOf(db: Reading, councilCode: string, feed: Feed): Promise<string> {
    return this.links.url({ councilCode }, (await db.find(Link, feed.linkId))!);
  }
}

/** The language of whoever reads letters in both is Kazakh here, as everywhere on pages without an account. */
const languageOf = ({ language }: Person): Language => (language === 'kk+ru' ? 'kk' : language);

const represents = async (reading: Reading, link: Link): Promise<boolean> => (await bodiesOf(reading, link.personId, await reading.today())).length > 0;
