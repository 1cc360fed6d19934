import { Module } from '@nestjs/common';
import { CalendarKeeper } from './calendar-keeper.js';
import { CalendarPage } from './calendar-page.js';
import { FeedsResolver } from './feeds.resolver.js';
import { FeedsService } from './feeds.service.js';
import { HolidayFeeds } from './holiday-feeds.js';
import { JoinedFeeds } from './joined-feeds.js';
import { KeptTexts } from './kept-texts.js';
import { CalendarsPassOn } from './passing-on.js';

@Module({ providers: [KeptTexts, CalendarKeeper, CalendarsPassOn, FeedsService, FeedsResolver, JoinedFeeds, CalendarPage, HolidayFeeds], exports: [FeedsService, JoinedFeeds, CalendarPage, CalendarsPassOn, HolidayFeeds] })
export class CalendarsModule {}
