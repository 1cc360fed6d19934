import type { CouncilPreset } from '../preset.js';
import { centralBodies } from './bodies.js';
import { centralPeople } from './central-people.js';
import { groups } from './groups.js';
import { indicators } from './indicators.js';
import { mandates } from './mandates.js';
import { centralPosts, regionalPosts } from './posts.js';
import { regionalBodies } from './regional-bodies.js';
import { regionalPeople } from './regional-people.js';
import { regions } from './regions.js';
import { workDays } from './work-days.js';

/** The coordination council of the twelve days, as it sits in the season of 2027. */
export const kz12Days: CouncilPreset = {
  code: 'kz',
  slug: 'kenes',
  name: {
    kk: 'Балалар еңбегінің ең нашар нысандарына қарсы күрес жөніндегі үйлестіру кеңесі',
    ru: 'Координационный совет по борьбе с наихудшими формами детского труда',
    en: 'Coordination Council on the Worst Forms of Child Labour',
  },
  zone: 'Asia/Almaty',
  regions,
  organisations: [...centralBodies, ...regionalBodies],
  groups,
  people: [...centralPeople, ...regionalPeople],
  posts: [...centralPosts, ...regionalPosts],
  mandates,
  safeguarding: ['g-ashim', 'm-aben'],
  workDays,
  indicators,
  // Once, two weeks, and nothing past the eve of the twelve days.
  delegation: { times: 1, days: 14, latestOn: '2027-05-31', noticeDays: 2, declineDays: 3 },
  // The twelve days, and the sixteen against violence.
  campaigns: [{ from: '2027-06-01', to: '2027-06-12' }, { from: '2027-11-25', to: '2027-12-10' }],
  byMonday: ['akimat-akmola', 'akimat-abai', 'akimat-kyzylorda', 'akimat-mangystau', 'akimat-ulytau', 'akimat-zhetisu'],
};
