import { once } from 'node:events';
import type { CouncilPreset } from '@kenes/config';
import { lives } from '../world/days.js';
import { eventually } from '../world/eventually.js';
import { smallCouncil } from '../world/small-council.js';
import { SmtpPeer } from '../world/smtp-peer.js';
import { assigns, reports, slotOf } from '../world/story.js';
import { startReplica, type RunningSystem } from '../world/system.js';
import { World, type Council } from '../world/world.js';

const districts = 60;
/** With the lead, whose own reminder of the day before is told on the same morning. */
const everybodyAsked = districts + 1;
const keyOf = (nth: number): string => `district-${nth}`;
const three = (text: string) => ({ kk: text, ru: text, en: text });

/** The small council and sixty districts with an officer each: more than one transaction writes. */
function ofDistricts(code: string, slug: string): CouncilPreset {
  const small = smallCouncil(code, slug);
  const all = Array.from({ length: districts }, (_, nth) => keyOf(nth));
  return {
    ...small,
    organisations: [...small.organisations, ...all.map((key) => ({ key, type: 'AKIMAT' as const, names: [{ from: '2000-01-01', name: three(key), short: three(key) }], mailboxes: [] }))],
    people: [...small.people, ...all.map((key) => ({ key: `officer-${key}`, name: three(key), salutation: three(`Уважаемый ${key}`), addresses: [`${key}@akimat.example`], language: 'ru' as const }))],
    posts: [...small.posts, ...all.map((key) => ({ key: `post-${key}`, organisation: key, title: three('специалист'), function: 'contact' as const, holders: [{ person: `officer-${key}`, from: '2025-01-01' }] }))],
  };
}

/** Real processes: OUT-15, OUT-16, OUT-19. */
describe('Reminders and what happens to those who send them', () => {
  let world: World;
  let peer: SmtpPeer;
  const replicas: RunningSystem[] = [];
  beforeAll(async () => {
    peer = await SmtpPeer.start();
    world = await World.start({ SMTP_URL: peer.url, NODE_ENV: 'test-faults' });
  }, 240_000);
  afterEach(async () => {
    await Promise.all(replicas.splice(0).map((replica) => replica.stop('SIGKILL')));
    peer.behaviour = {};
    peer.ledger.length = 0;
  });
  afterAll(async () => {
    await world?.stop();
    await peer?.stop();
  });

  const replica = async (more: Record<string, string> = {}) => {
    const started = await startReplica(world.system, more);
    replicas.push(started);
    return started;
  };
  const asked = async (day: string, due: string) => {
    const council = await world.council(day, ofDistricts);
    await assigns(await council.person('aigul'), council, { lead: 'education', with: Array.from({ length: districts }, (_, nth) => keyOf(nth)), due });
    return council;
  };
  const rows = <Row>(council: Council, sql: string, values: unknown[] = []) => world.unit.read(council.id, (reading) => reading.query<Row>(sql, values));
  const digests = (council: Council) => rows<{ to_address: string; day: string; state: string; header_message_id: string }>(
    council, `SELECT o.to_address, d.day, o.state, o.header_message_id FROM digest d JOIN outgoing_mail o ON o.council_id = d.council_id AND o.id = d.mail_id WHERE d.state = 'written' ORDER BY d.day, o.to_address`);
  const duplicates = (mails: { to_address: string; day: string }[]) => mails.length - new Set(mails.map(({ to_address, day }) => `${to_address} ${day}`)).size;
  const copies = (mails: { header_message_id: string }[]) => mails.filter(({ header_message_id: id }) => peer.ledger.filter(({ messageId }) => messageId === id).length !== 1);

  // OUT-15. The co-executors are due on 28 May, three working days before the lead.
  it('three replicas, a clock that jumps, a replica that sleeps for hours and a week without anybody: each reminder once, none lost', async () => {
    const worker = { KENES_ROLES: 'worker' };
    const [second, third] = [await replica(worker), await replica(worker)];
    const council = await asked('2027-05-20', '2027-06-02');
    await lives(council, '2027-05-25', '09:00');
    // Back and forth by two hours, on the same day, with everybody looking.
    for (const time of ['07:00', '09:00', '11:00', '08:30']) await council.clockTo('2027-05-25', time);
    await lives(council, '2027-05-25', '10:30');
    let mails = await digests(council);
    expect(mails.filter(({ day }) => day === '2027-05-25')).toHaveLength(everybodyAsked);
    // One sleeps in the middle of the night and wakes in the afternoon, when the others have long sent.
    second.process.kill('SIGSTOP');
    await council.clockTo('2027-05-26', '23:30');
    await lives(council, '2027-05-27', '14:00');
    second.process.kill('SIGCONT');
    await lives(council, '2027-05-27', '14:05');
    // Then nobody lives for a week.
    const everybody = [world.system, second, third];
    for (const { process: one } of everybody) one.kill('SIGSTOP');
    await council.clockTo('2027-06-03', '09:00');
    for (const { process: one } of everybody) one.kill('SIGCONT');
    await lives(council, '2027-06-03', '09:01');

    mails = await digests(council);
    expect(duplicates(mails)).toBe(0);
    expect(copies(mails)).toEqual([]);
    const fallen = await rows<{ rule: string; state: string; n: number }>(
      council, `SELECT r.rule, r.state, count(*)::int AS n FROM reminder r JOIN slot s ON s.council_id = r.council_id AND s.id = r.slot_id WHERE NOT s.is_lead GROUP BY r.rule, r.state ORDER BY min(r.on_day), r.rule, r.state`);
    // Said, or declared skipped and said with a later one: nothing between.
    expect(fallen).toEqual([
      { rule: '-3', state: 'sent', n: districts }, { rule: '-1', state: 'sent', n: districts }, { rule: '0', state: 'skipped', n: districts }, { rule: '+1', state: 'sent', n: districts },
    ]);
    const last = mails.filter(({ day }) => day === '2027-06-03');
    expect(last).toHaveLength(everybodyAsked);
  }, 300_000);

  // OUT-16
  it.each(['remind.planned', 'remind.midBatch', 'remind.betweenBatches'])('whoever writes is killed at %s: the next one goes on, and nobody gets two', async (moment) => {
    const council = await asked('2027-05-20', '2027-06-02');
    // Only the one that dies is awake when the day begins.
    world.system.process.kill('SIGSTOP');
    const doomed = await replica({ CRASH_AT: moment, KENES_ROLES: 'worker' });
    const dies = once(doomed.process, 'exit');
    await council.clockTo('2027-05-25', '08:05');
    await dies;
    world.system.process.kill('SIGCONT');
    await lives(council, '2027-05-25', '08:06');
    const mails = await digests(council);
    expect(mails).toHaveLength(everybodyAsked);
    expect(duplicates(mails)).toBe(0);
    expect(copies(mails)).toEqual([]);
  }, 180_000);

  // OUT-19
  it('whoever answered, left or passed it on between writing and sending gets nothing of it', async () => {
    const council = await asked('2027-05-20', '2027-06-02');
    const aigul = await council.person('aigul');
    const [assignment] = await rows<{ id: string }>(council, 'SELECT id FROM assignment');
    const seen = (await aigul.asks('query ($id: ID!) { assignment(id: $id) { slots { id organisation { id } } } }', { id: assignment!.id })).assignment;
    peer.behaviour = { MAIL: '450 4.7.1 later' };
    await council.clockTo('2027-05-25', '08:05');
    await eventually('the digests are written', async () => (await rows<{ n: number }>(council, `SELECT count(*)::int AS n FROM digest WHERE state = 'written'`))[0]!.n === everybodyAsked, 60);
    // One that is still under way would be put off for a minute after all were called again.
    await eventually('each was refused once', async () => (await rows<{ n: number }>(council, `SELECT count(*)::int AS n FROM outgoing_mail WHERE kind = 'digest' AND state = 'retry' AND attempts = 1`))[0]!.n === everybodyAsked, 60);
    await reports(await council.person(`officer-${keyOf(0)}`), slotOf(council, seen, keyOf(0)), { answer: 'onTime', interim: true });
    await world.unit.chore(council.id, async (work) => {
      await work.query(`DELETE FROM person_address WHERE address = $1`, [`${keyOf(1)}@akimat.example`]);
      await work.query(`UPDATE post_holder SET to_on = '2027-05-24' WHERE person_id = $1`, [council.opened.people.get(`officer-${keyOf(2)}`)]);
    });
    peer.behaviour = {};
    await world.unit.chore(council.id, async (work) => {
      await work.query(`UPDATE outgoing_mail SET next_attempt_at = now() WHERE kind = 'digest' AND state = 'retry'`);
      await work.wake('outgoing');
    });
    await eventually('nothing waits', async () => (await rows(council, `SELECT FROM outgoing_mail WHERE kind = 'digest' AND state IN ('retry', 'leased', 'unknown')`)).length === 0, 60);
    const unsent = await rows<{ to_address: string; server_reply: string }>(council, `SELECT to_address, server_reply FROM outgoing_mail WHERE kind = 'digest' AND state = 'cancelled' ORDER BY to_address`);
    expect(unsent.map(({ to_address }) => to_address)).toEqual([0, 1, 2].map((nth) => `${keyOf(nth)}@akimat.example`));
    expect(unsent.every(({ server_reply: why }) => why.length > 0)).toBe(true);
    const reminders = new Set((await rows<{ header_message_id: string }>(council, `SELECT header_message_id FROM outgoing_mail WHERE kind = 'digest'`)).map((row) => row.header_message_id));
    const reached = peer.ledger.filter(({ messageId }) => reminders.has(messageId)).map(({ to }) => to[0]);
    for (const nth of [0, 1, 2]) expect(reached).not.toContain(`${keyOf(nth)}@akimat.example`);
    expect(new Set(reached).size).toBe(everybodyAsked - 3);
  }, 180_000);
});
