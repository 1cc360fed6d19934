import { spent, type Bench, type Line } from './bench.js';
import { measureDigests } from './digests.js';
import { measureFeeds } from './feeds.js';
import { firstLoad } from './first-load.js';
import { compare } from './load.js';
import { measureOverview } from './overview.js';
import { measureReplies } from './replies.js';
import { measureSecondStart } from './second-start.js';

const listQuery = `{ assignments(first: 50) { rows { id number state dueOn title { ru kk } lead { id state organisation { id short { ru } } reports(first: 3) { id answer text at } } } } }`;

/** What can be measured, by the name under which it is asked for, in the order of the table. */
export const parts: Readonly<Record<string, (bench: Bench) => Promise<Line[]>>> = {
  list: async ({ url, council, floors, ours, least, pace }) => {
    const asking = { 'content-type': 'application/json', authorization: `Bearer ${council.token}` };
    const list = await compare(
      { request: { url: `${url}/graphql`, method: 'POST', headers: asking, body: JSON.stringify({ query: listQuery }), status: 200 }, servers: ours },
      { request: { url: `http://127.0.0.1:${floors.list}/`, status: 200 }, servers: least },
      pace,
    );
    return [{ what: 'list of 50, lead and last 3 reports', ours: spent(list.ours), floor: spent(list.floor), aim: `≤ 4 × floor: ${list.times.toFixed(1)} ×`, kept: list.times <= 4 }];
  },

  feeds: async ({ url, council, floors, ours, least, pace }) => {
    const feed = await council.feedUrl(url);
    const etag = (await fetch(feed)).headers.get('etag')!;
    const bare = `http://127.0.0.1:${floors.bytes}/`;
    const unchanged = await compare(
      { request: { url: feed, headers: { 'if-none-match': etag }, status: 304 }, servers: ours },
      { request: { url: bare, headers: { 'if-none-match': '"floor"' }, status: 304 }, servers: least },
      pace,
    );
    const whole = await compare({ request: { url: feed, headers: { 'accept-encoding': 'gzip' }, status: 200 }, servers: ours }, { request: { url: bare, status: 200 }, servers: least }, pace);
    return [
      { what: 'feed, unchanged (304)', ours: spent(unchanged.ours), floor: spent(unchanged.floor), aim: `≤ 3 × node:http: ${unchanged.times.toFixed(1)} ×`, kept: unchanged.times <= 3 },
      { what: 'feed, whole (200, gzip)', ours: spent(whole.ours), floor: spent(whole.floor), aim: `≤ 2 ms CPU`, kept: whole.ours.cpuMs <= 2 },
    ];
  },

  dirtyFeeds: async ({ council, databaseUrl, url, ours, quick }) => {
    const subscribers = quick ? 500 : 1_500;
    const joined = await measureFeeds(council.inside, databaseUrl, url, subscribers, ours);
    return [
      {
        what: `${subscribers} dirty feeds after one moved meeting`,
        ours: `${joined.cpuMs.toFixed(1)} ms CPU each (PostgreSQL ${joined.inPostgresMs.toFixed(1)}), ${joined.seconds.toFixed(1)} s for all`,
        floor: `${joined.floorMs.toFixed(1)} ms CPU`,
        aim: `≤ 4 × floor: ${(joined.cpuMs / joined.floorMs).toFixed(1)} ×`,
        kept: joined.cpuMs <= 4 * joined.floorMs,
      },
      // FE-04
      { what: `a hundred programs polling at once, ${subscribers * 7} events`, ours: `p97.5 ${joined.p97Ms} ms`, floor: '', aim: '≤ 200 ms', kept: joined.p97Ms <= 200 },
    ];
  },

  replies: async ({ council, url, smtpPort, floors, ours, least, quick }) => {
    const replies = await measureReplies(council, { url, smtpPort, floorPort: floors.mail, ours, least }, quick ? { warm: 100, counted: 200 } : { warm: 200, counted: 1000 });
    const times = replies.takenIn.cpuMs / replies.floorMs;
    return [
      {
        what: 'a reply taken in: verified, read, judged, filed, reported, its letters written',
        ours: `${replies.takenIn.cpuMs.toFixed(1)} ms CPU (PostgreSQL ${replies.takenIn.inPostgresMs.toFixed(1)}), ${replies.perSecond.toFixed(0)}/s with its receipt sent`,
        floor: `${replies.floorMs.toFixed(1)} ms CPU`,
        aim: `≤ 15 ms, or 7.5 × floor: ${times.toFixed(1)} ×`,
        kept: replies.takenIn.cpuMs <= 15 || times <= 7.5,
      },
      { what: 'a receipt sent (kept, without a mail server)', ours: `${replies.sent.cpuMs.toFixed(1)} ms CPU (PostgreSQL ${replies.sent.inPostgresMs.toFixed(1)})`, floor: '', aim: '≤ 25 ms: 40/s', kept: replies.sent.cpuMs <= 25 },
    ];
  },

  digests: async ({ council, databaseUrl, ours, quick }) => {
    const people = quick ? 500 : 1_500;
    const digests = await measureDigests(council.inside, databaseUrl, people, ours);
    return [{
      what: `the morning's digest of ${people} people, three dates each`,
      ours: `${digests.cpuMs.toFixed(1)} ms CPU (PostgreSQL ${digests.inPostgresMs.toFixed(1)}), ${digests.seconds.toFixed(0)} s for all`,
      floor: `${digests.floorMs.toFixed(1)} ms CPU`,
      aim: `≤ 20 × floor: ${(digests.cpuMs / digests.floorMs).toFixed(0)} ×`,
      kept: digests.cpuMs <= 20 * digests.floorMs,
    }];
  },

  overview: async ({ council, databaseUrl, url, ours, pace }) => {
    const lines: Line[] = [];
    for (const [code, count, times] of [['ovs', 400, 20], ['ovl', 20_000, 10]] as const) {
      const overview = await measureOverview(council.inside, databaseUrl, url, code, count, ours, pace.seconds);
      lines.push({
        what: `overview, ${count} assignments of the year`, ours: spent(overview.ours), floor: `${overview.floorMs.toFixed(1)} ms CPU`,
        aim: `≤ ${times} × floor: ${(overview.ours.cpuMs / overview.floorMs).toFixed(1)} ×`, kept: overview.ours.cpuMs <= times * overview.floorMs,
      });
    }
    return lines;
  },

  secondStart: async () => {
    const seconds = await measureSecondStart();
    return [{ what: 'second start of the demo, until it is ready', ours: `${seconds.toFixed(1)} s`, floor: '', aim: '≤ 5 s', kept: seconds <= 5 }];
  },

  firstLoad: async () => {
    const { scripts, styles } = firstLoad();
    return [{ what: 'first load of the workspace, gzip', ours: `${(scripts / 1000).toFixed(0)} kB JS, ${(styles / 1000).toFixed(0)} kB CSS`, floor: '', aim: '≤ 270 kB JS', kept: scripts <= 270_000 }];
  },
};
