import { once } from 'node:events';
import { eventually } from '../world/eventually.js';
import { freePort, KenesProcess } from '../world/process.js';
import { SmtpPeer } from '../world/smtp-peer.js';
import { assigns } from '../world/story.js';
import { World, type Council } from '../world/world.js';

interface Row { header_message_id: string; state: string; attempts: number; to_address: string }

/** Real processes, killed while letters are under way: OUT-02, OUT-03, OUT-04, OUT-06. */
describe('Letters and the death of their sender', () => {
  let world: World;
  let peer: SmtpPeer;
  let council: Council;
  beforeAll(async () => {
    peer = await SmtpPeer.start();
    world = await World.start({ SMTP_URL: peer.url, NODE_ENV: 'test-faults' });
  }, 240_000);
  afterAll(async () => {
    await world?.stop();
    await peer?.stop();
  });
  beforeEach(async () => {
    peer.behaviour = {};
    peer.ledger.length = 0;
    council = await world.council();
  });

  const rows = () => world.unit.read(council.id, (reading) => reading.query<Row>('SELECT header_message_id, state, attempts, to_address FROM outgoing_mail ORDER BY id'));
  /** What a minute would do: the lease of whoever died ends. */
  const endLeases = () => world.unit.chore(council.id, (work) => work.query(`UPDATE outgoing_mail SET leased_until = now() - interval '1 second' WHERE state = 'leased'`));
  const allSent = () => eventually('all letters are sent', async () => (await rows()).every(({ state }) => state === 'sent') || null, 60);
  const copiesOf = (id: string) => peer.ledger.filter(({ messageId }) => messageId === id);
  const dies = () => (world.system.process.exitCode === null && world.system.process.signalCode === null ? once(world.system.process, 'exit') : Promise.resolve());

  // OUT-02
  it('a letter whose change was kept goes out after the process was killed at once', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { aigul } = await council.with('aigul');
      await assigns(aigul, council, { lead: 'education', with: ['health'] });
      world.system.process.kill('SIGKILL');
      await dies();
      await endLeases();
      await world.system.restart();
    }
    await allSent();
    const letters = await rows();
    expect(letters).toHaveLength(4);
    for (const { header_message_id, attempts } of letters) {
      const copies = copiesOf(header_message_id).length;
      expect(copies).toBeGreaterThanOrEqual(1);
      // A second copy only where the row says that it was tried twice.
      expect(copies).toBeLessThanOrEqual(attempts);
    }
  }, 240_000);

  // OUT-04
  it('a letter that was claimed by a process that died is sent by the next one, once', async () => {
    await world.system.restart({ CRASH_AT: 'out.afterClaim' });
    const { aigul } = await council.with('aigul');
    await assigns(aigul, council, { lead: 'education' }).catch(() => undefined);
    await dies();
    await endLeases(); // once, while nobody lives: a living sender keeps its own
    expect(peer.ledger).toHaveLength(0);
    await world.system.restart();
    await allSent();
    expect(peer.ledger.map(({ messageId }) => messageId)).toEqual((await rows()).map((row) => row.header_message_id));
  }, 240_000);

  // OUT-06
  it('a letter that their server took just before we died goes again as the very same mail, and the row tells', async () => {
    await world.system.restart({ CRASH_AT: 'out.after250.beforeMark' });
    const { aigul } = await council.with('aigul');
    await assigns(aigul, council, { lead: 'education' }).catch(() => undefined);
    await dies();
    await endLeases();
    expect(peer.ledger).toHaveLength(1);
    await world.system.restart();
    await allSent();
    const [first, again] = peer.ledger;
    expect(again).toMatchObject({ messageId: first!.messageId, sha256: first!.sha256, to: first!.to });
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  }, 240_000);

  // OUT-03
  it('three processes that race for the same letters send each once', async () => {
    const others = await Promise.all([0, 1].map(async () => KenesProcess.start(['up'], { ...world.system.environment, KENES_ROLES: 'worker', PORT: String(await freePort()), INBOUND_SMTP_PORT: 'off' })));
    await Promise.all(others.map((other) => other.says(/Kenes is ready/)));
    await world.unit.chore(council.id, async (work) => {
      await work.query(
        `INSERT INTO outgoing_mail (council_id, id, kind, header_message_id, dated_at, to_name, to_address, reason, subject, body_text, body_html, state, epoch)
         SELECT $1, gen_random_uuid(), 'answer', format('<race-%s@council.localhost>', nth), now(), '', format('officer%s@kost.example', nth), '', 'x', 'x', '<p>x</p>', 'queued', (SELECT epoch FROM installation)
           FROM generate_series(1, 300) AS nth`, [council.id]);
      await work.wake('outgoing');
    });
    await eventually('all three hundred are sent', async () => (await rows()).every(({ state }) => state === 'sent') || null, 60);
    expect(peer.ledger).toHaveLength(300);
    expect(new Set(peer.ledger.map(({ messageId }) => messageId)).size).toBe(300);
    expect((await rows()).every(({ attempts }) => attempts === 1)).toBe(true);
    await Promise.all(others.map((other) => other.stop()));
  }, 240_000);
});
