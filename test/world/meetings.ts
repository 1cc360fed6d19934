import { instant, read } from '../../libs/ics/testing/read.js';
import type { Actor } from './actor.js';
import type { Council } from './world.js';

export const meetingFields = `id version state startsAt endsAt place videoUrl cancelReason yes no silent title { kk ru } author { id } abilities { move cancel answer }
  invitations { id answer note person { id } mandate { role organisation { id } } }`;

const acted = `{ __typename ... on Meeting { ${meetingFields} } ... on Refused { code sentence field } }`;

export interface WantedMeeting { title?: { ru?: string; kk?: string }; from?: string; to?: string; place?: string; videoUrl?: string }

/** Plans a meeting on 26 May 2027, 11:00–12:30 unless said, and invites the mandates of these bodies. */
export async function plans(actor: Actor, council: Council, bodies: string[], wanted: WantedMeeting = {}) {
  const { composition } = await actor.asks('query { composition { id organisation { id } } }');
  const invited = composition.filter((mandate: any) => bodies.some((key) => council.body(key) === mandate.organisation.id));
  return actor.does(`mutation ($input: MeetingInput!) { planMeeting(input: $input) ${acted} }`, {
    input: {
      title: wanted.title ?? { ru: 'Готовность к 12 дням', kk: '12 күнге дайындық' },
      startsAt: wanted.from ?? '2027-05-26T06:00:00Z', endsAt: wanted.to ?? '2027-05-26T07:30:00Z',
      place: wanted.place ?? 'зал 3', videoUrl: wanted.videoUrl ?? null, mandateIds: invited.map(({ id }: { id: string }) => id),
    },
  });
}

export const moves = (actor: Actor, meeting: { id: string; version: number }, startsAt: string, endsAt: string) =>
  actor.does(`mutation ($input: MoveMeetingInput!) { moveMeeting(input: $input) ${acted} }`, { input: { meetingId: meeting.id, expectedVersion: meeting.version, startsAt, endsAt } });

export const cancels = (actor: Actor, meeting: { id: string; version: number }, reason: string) =>
  actor.does(`mutation ($id: ID!, $version: Int!, $reason: String!) { cancelMeeting(meetingId: $id, expectedVersion: $version, reason: $reason) ${acted} }`, { id: meeting.id, version: meeting.version, reason });

export const seesMeeting = async (actor: Actor, id: string) => (await actor.asks(`query ($id: ID!) { meeting(id: $id) { ${meetingFields} } }`, { id })).meeting;

/** What a subscription may be told; by default it holds meetings and the body's due days. */
export interface WantedFeed { name?: string; layers?: string[]; audience?: 'full' | 'busy'; alarms?: boolean }

/** A subscription of this person: the feed and its address. */
export const subscribes = (actor: Actor, language: 'kk' | 'ru' | 'en' = actor.language, wanted: WantedFeed = {}) =>
  actor.does<{ url: string; feed: { id: string; name: string } }>(`mutation ($input: FeedInput!) { createFeed(input: $input) { __typename ... on NewFeed { url feed { id name } } ... on Refused { code } } }`, {
    input: { name: 'phone', language, layers: ['meetings', 'deadlines'], ...wanted },
  });

/** What a calendar program makes of a feed. */
export async function inCalendar(url: string) {
  const response = await fetch(url);
  if (response.status !== 200) return { status: response.status, events: [] };
  const { events } = read(await response.text());
  return {
    status: 200,
    events: events.map((event) => ({
      uid: event.uid, title: event.summary, starts: event.startDate.isDate ? event.startDate.toString() : instant(event.startDate), sequence: event.sequence,
      status: event.component.getFirstPropertyValue('status'), place: event.location,
    })),
  };
}
