import { registerEnumType } from '@nestjs/graphql';

/** What a subscription may show; each is chosen for itself. */
export const FeedLayer = { meetings: 'meetings', deadlines: 'deadlines', allDeadlines: 'allDeadlines', campaign: 'campaign', holidays: 'holidays' } as const;
export type FeedLayer = keyof typeof FeedLayer;
export const feedLayers = Object.keys(FeedLayer) as FeedLayer[];

/** What is ticked for whoever has not chosen yet. */
export const usualLayers: readonly FeedLayer[] = ['meetings', 'deadlines', 'campaign'];

export const FeedAudience = { full: 'full', busy: 'busy' } as const;
export type FeedAudience = keyof typeof FeedAudience;

registerEnumType(FeedLayer, {
  name: 'FeedLayer',
  valuesMap: {
    meetings: { description: 'Meetings the person is invited to.' },
    deadlines: { description: 'Due days of the bodies where the person holds a post.' },
    allDeadlines: { description: 'Due days of all assignments; for whoever sees the council’s work.' },
    campaign: { description: 'Days of campaigns: 1–12 June.' },
    holidays: { description: 'Holidays, moved days and weekends that are worked.' },
  },
});
registerEnumType(FeedAudience, {
  name: 'FeedAudience',
  valuesMap: { full: { description: 'Everything a person may know.' }, busy: { description: 'Only that the time of meetings is taken, for a calendar that others look into.' } },
});

/** In the order in which they are offered, each once. */
export const sorted = (layers: readonly FeedLayer[]): FeedLayer[] => feedLayers.filter((layer) => layers.includes(layer));
