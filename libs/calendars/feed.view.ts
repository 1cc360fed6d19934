import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Refused } from '@kenes/kernel';
import QRCode from 'qrcode';
import { Feed } from './feed.entity.js';

@ObjectType({ description: 'A subscription with its address. The address is the key to the calendar.' })
export class NewFeed {
  @Field(() => Feed) feed: Feed;
  @Field(() => String, { description: 'What a calendar program subscribes to.' }) url: string;
}

@ObjectType({ description: 'A page that opens without an account. Its address is a key, too.' })
export class CalendarPageLink {
  @Field(() => String) url: string;
  @Field(() => String, { description: 'The address as a QR code, SVG.' }) qr: string;
}

/** A QR of an address, as SVG of one path. */
export const pageQr = (url: string): Promise<string> => QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'L', margin: 2 });

const withRefused = <T extends object>(name: string, Done: new () => T) =>
  createUnionType({ name, types: () => [Done, Refused] as const, resolveType: (value) => (value instanceof Refused ? Refused : Done) });

export const NewFeedResult = withRefused('NewFeedResult', NewFeed);
export const FeedActResult = withRefused('FeedActResult', Feed);
export const CalendarPageResult = withRefused('CalendarPageResult', CalendarPageLink);
