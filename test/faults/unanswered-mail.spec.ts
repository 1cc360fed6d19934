import { eventually } from '../world/eventually.js';
import { SmtpPeer } from '../world/smtp-peer.js';
import { assigns, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

interface Row { header_message_id: string; state: string; attempts: number }

/** OUT-06, the whole way: their server took the letter and was gone before it said so. */
describe('A letter that nobody answered for', () => {
  let world: World;
  let peer: SmtpPeer;
  let council: Council;
  beforeAll(async () => {
    peer = await SmtpPeer.start({ DOT: 'drop' });
    world = await World.start({ SMTP_URL: peer.url });
    council = await world.council();
  }, 120_000);
  afterAll(async () => {
    await world?.stop();
    await peer?.stop();
  });

  const rows = () => world.unit.read(council.id, (reading) => reading.query<Row>('SELECT header_message_id, state, attempts FROM outgoing_mail ORDER BY id'));
  const all = (state: string) => eventually(`all letters are ${state}`, async () => {
    const now = await rows();
    return now.length > 0 && now.every((row) => row.state === state) && now;
  }, 30);
  const dateOf = (raw: Buffer) => /^date:.*$/im.exec(raw.toString('latin1'))?.[0];

  it('is called unknown, goes again as the very same letter, and is told from one that was sent twice', async () => {
    const { aigul } = await council.with('aigul');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['health'] });
    const unknown = await all('unknown');
    expect(peer.ledger).toHaveLength(2);
    const delivery = async () => (await aigul.asks('query ($id: ID!) { assignment(id: $id) { slots { organisation { id } state delivery { state } } } }', { id: raids.id })).assignment;
    expect(slotOf(council, await delivery(), 'education')).toMatchObject({ state: 'sent', delivery: { state: 'unknown' } });

    peer.behaviour = {};
    // What some minutes would do.
    await world.unit.chore(council.id, async (work) => {
      await work.query('UPDATE outgoing_mail SET next_attempt_at = now()');
      await work.wake('outgoing');
    });
    const sent = await all('sent');
    expect(sent.map(({ header_message_id, attempts }) => [header_message_id, attempts])).toEqual(unknown.map(({ header_message_id }) => [header_message_id, 2]));
    expect(peer.ledger).toHaveLength(4);
    for (const { header_message_id } of sent) {
      const [first, again] = peer.ledger.filter(({ messageId }) => messageId === header_message_id);
      expect(again).toMatchObject({ sha256: first!.sha256, from: first!.from, to: first!.to });
      expect(dateOf(again!.raw)).toBe(dateOf(first!.raw));
      expect(dateOf(first!.raw)).toMatch(/\d{4}/);
    }
    expect(slotOf(council, await delivery(), 'education')).toMatchObject({ state: 'delivered', delivery: { state: 'sent' } });
  }, 120_000);
});
