import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Environment, Language } from '@kenes/config';
import { Link, Links, Viewer } from '@kenes/council';
import { Asks, ENVIRONMENT, isId, LanguageEnum, notFound, Viewing } from '@kenes/kernel';
import { Feed } from './feed.entity.js';
import { ChangeFeedInput, FeedInput, settingsIn } from './feed.inputs.js';
import { feedPolicy } from './feed.policy.js';
import { CalendarPageLink, CalendarPageResult, FeedActResult, NewFeed, NewFeedResult, pageQr } from './feed.view.js';
import { feedOf, feedsOfPerson } from './feeds.queries.js';
import { FeedsService } from './feeds.service.js';
import { FeedLayer, feedLayers } from './layers.js';
import { CalendarPreview, previewOf } from './preview.js';

const mostEntries = 50;

@Resolver(() => Feed)
export class FeedsResolver {
  constructor(
    private readonly acts: FeedsService,
    private readonly links: Links,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Asks('feed.list')
  @Query(() => [Feed], { description: "The viewer's own subscriptions." })
  feeds(@Viewing() viewer: Viewer): Promise<Feed[]> {
    return feedsOfPerson(viewer.reading, viewer.personId);
  }

  @Asks('feed.list')
  @Query(() => CalendarPreview, { description: 'What a subscription of the viewer with these layers would show from today on.' })
  async calendarPreview(
    @Viewing() viewer: Viewer,
    @Args('layers', { type: () => [FeedLayer] }) layers: FeedLayer[],
    @Args('language', { type: () => LanguageEnum }) language: Language,
    @Args('first', { type: () => Int, defaultValue: 7 }) first: number,
  ): Promise<CalendarPreview> {
    const { slug } = await viewer.reading.context();
    const mayAll = feedPolicy.may(viewer, 'showAllDeadlines', viewer);
    return previewOf(viewer.reading, {
      personId: viewer.personId, language, chosen: layers, offered: feedLayers.filter((layer) => mayAll || layer !== 'allDeadlines'),
      first: Math.min(Math.max(first, 0), mostEntries), slug, today: await viewer.reading.today(), mailDomain: this.environment.mailDomain,
    });
  }

  @Asks('feed.create')
  @Mutation(() => NewFeedResult, { description: 'A new subscription with its address.' })
  async createFeed(@Viewing() viewer: Viewer, @Args('input') input: FeedInput): Promise<NewFeed> {
    return this.withAddress(viewer, await this.acts.create(viewer, settingsIn(input)));
  }

  @Asks('feed.change')
  @Mutation(() => FeedActResult, { description: 'Other settings under the same address.' })
  async changeFeed(@Viewing() viewer: Viewer, @Args('input') input: ChangeFeedInput): Promise<Feed | null> {
    return feedOf(viewer.reading, viewer.personId, await this.acts.change(viewer, input.feedId, settingsIn(input)));
  }

  @Asks('feed.rotate')
  @Mutation(() => NewFeedResult, { description: 'Another address for a subscription; the old one stops working at once.' })
  async rotateFeed(@Viewing() viewer: Viewer, @Args('feedId', { type: () => ID }) feedId: string): Promise<NewFeed> {
    if (!isId(feedId)) throw notFound('feedId');
    return this.withAddress(viewer, await this.acts.rotate(viewer, feedId));
  }

  @Asks('feed.revoke')
  @Mutation(() => FeedActResult, { description: 'Ends a subscription: its address answers 410 from now on.' })
  async revokeFeed(@Viewing() viewer: Viewer, @Args('feedId', { type: () => ID }) feedId: string): Promise<Feed | null> {
    if (!isId(feedId)) throw notFound('feedId');
    return feedOf(viewer.reading, viewer.personId, await this.acts.revoke(viewer, feedId));
  }

  @Asks('feed.openPage')
  @Mutation(() => CalendarPageResult, { description: "The viewer's page of subscriptions that opens without an account, for a phone: its address and its QR." })
  async openCalendarPage(
    @Viewing() viewer: Viewer,
    @Args('fresh', { type: () => Boolean, defaultValue: false, description: 'Closes the earlier address, which a stranger may have got.' }) fresh: boolean,
  ): Promise<CalendarPageLink> {
    const link = (await viewer.reading.find(Link, await this.acts.openPage(viewer, fresh)))!;
    const url = this.links.url(await viewer.reading.context(), link);
    return Object.assign(new CalendarPageLink(), { url, qr: await pageQr(url) });
  }

  @ResolveField(() => String, { nullable: true, description: 'What a calendar program subscribes to, until one has asked for it: then it is shown to nobody any more.' })
  address(@Viewing() viewer: Viewer, @Parent() feed: Feed): Promise<string> | null {
    return feed.showsAddress ? this.addressOf(viewer, feed) : null;
  }

  private async withAddress(viewer: Viewer, id: string): Promise<NewFeed> {
    const feed = (await feedOf(viewer.reading, viewer.personId, id))!;
    return Object.assign(new NewFeed(), { feed, url: await this.addressOf(viewer, feed) });
  }

  private async addressOf(viewer: Viewer, feed: Feed): Promise<string> {
    return this.links.url(await viewer.reading.context(), (await viewer.reading.find(Link, feed.linkId))!);
  }
}
