import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Language } from '@kenes/config';
import { readEvent, type ShownEvent } from '@kenes/ics';
import { Day, type Statements } from '@kenes/kernel';
import { dayEvents } from './days.js';
import { FeedLayer, feedLayers } from './layers.js';
import { inOrder, visibleEvents } from './visible-events.js';

@ObjectType({ description: 'An entry of a calendar as a program will show it.' })
export class CalendarEntry implements ShownEvent {
  @Field(() => FeedLayer) layer: FeedLayer;
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true }) place: string | null;
  @Field(() => Day) day: string;
  @Field(() => Day, { description: 'The last of its days.' }) through: string;
  @Field(() => String, { nullable: true, description: '«11:00» where the council sits; null for whole days.' }) startsAt: string | null;
  @Field(() => String, { nullable: true }) endsAt: string | null;
  @Field(() => Boolean) cancelled: boolean;
}

@ObjectType({ description: 'How many entries from today on a layer has.' })
export class LayerCount {
  @Field(() => FeedLayer) layer: FeedLayer;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'What a subscription would show from today on.' })
export class CalendarPreview {
  @Field(() => [LayerCount], { description: 'Of every layer the viewer may choose.' }) counts: LayerCount[];
  @Field(() => Int, { description: 'Of the chosen layers together.' }) total: number;
  @Field(() => [CalendarEntry], { description: 'The next entries of the chosen layers.' }) entries: CalendarEntry[];
}

export interface PreviewOf {
  personId: string;
  language: Language;
  /** What would be shown, and what may be chosen. */
  chosen: readonly FeedLayer[];
  offered: readonly FeedLayer[];
  first: number;
  slug: string;
  mailDomain: string;
  today: string;
}

/** From the texts that feeds hold, read as a program reads them: what is promised here is what arrives. */
export async function previewOf(db: Statements, { personId, language, chosen, offered, first, slug, mailDomain, today }: PreviewOf): Promise<CalendarPreview> {
  const coming = async (layers: readonly FeedLayer[]) => {
    const kept = await visibleEvents(db, { personId, language, audience: 'full', layers }, today);
    const days = await dayEvents(db, layers, { slug, mailDomain, language, today });
    return inOrder([...kept, ...days]).filter(({ startsOn, through }) => (through ?? startsOn) >= today);
  };
  const may = feedLayers.filter((layer) => offered.includes(layer));
  const ofChosen = await coming(may.filter((layer) => chosen.includes(layer)));
  // Each for itself: together, a body's own due day gives way to that of the whole.
  const counts = await Promise.all(may.map(async (layer) => ({ layer, count: (await coming([layer])).length })));
  return {
    counts,
    total: ofChosen.length,
    entries: ofChosen.slice(0, first).map(({ layer, vevent }) => ({ layer, ...readEvent(vevent) })),
  };
}
