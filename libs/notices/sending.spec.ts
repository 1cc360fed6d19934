import { MessageFiled } from '@kenes/correspondence';
import { simpleParser } from 'mailparser';
import { PostOffice } from '../../test/world/post-office.js';
import { SmtpPeer } from '../../test/world/smtp-peer.js';
import { Undelivered } from './undelivered/undelivered.js';

const svetlana = 's.kim@edu.example';

describe('Sending what waits', () => {
  let post: PostOffice;
  let peer: SmtpPeer;
  beforeAll(async () => {
    post = await PostOffice.open();
    peer = await SmtpPeer.start();
  });
  afterAll(async () => {
    await peer.stop();
    await post.close();
  });
  beforeEach(async () => {
    await post.clear();
    await post.desk.all('DELETE FROM failing_address');
    peer.behaviour = {};
    peer.ledger.length = 0;
  });

  /** One assignment to one body: one letter waits. */
  const issued = () => post.desk.issued({ slots: [post.desk.slotInput('education', { isLead: true })] });
  const state = async (kind = 'assignment') => post.letterTo(svetlana, kind);
  const dueAgain = () => post.desk.all(`UPDATE outgoing_mail SET next_attempt_at = now() WHERE state IN ('retry', 'unknown')`);
  /** What somebody sees of letters that did not arrive: at the slot, and at the body. */
  const seen = async (id: string, key = 'aigul') => {
    const viewer = await post.desk.person(key);
    try {
      const { id: slotId, organisationId } = await post.desk.slot(id, 'education');
      return { slot: await new Undelivered().ofSlot(viewer, slotId), addresses: await new Undelivered().ofBody(viewer, organisationId) };
    } finally {
      await viewer.reading.close();
    }
  };
  const arrived = async () => simpleParser(peer.ledger.at(-1)!.raw);

  it('writes the secrets into the copy that leaves, and only there', async () => {
    const id = await issued();
    await post.drain(post.sender(peer.url));
    const letter = await state();
    expect(letter).toMatchObject({ state: 'sent', attempts: 1, serverReply: '250 2.0.0 taken as Q1', sentAt: expect.any(Date) });
    expect(letter.bodyText).toContain('[[link]]');
    const mail = await arrived();
    const [, token] = /https:\/\/kenes\.example\/r\/(\S+)/.exec(mail.text!)!;
    const slot = await post.desk.slot(id, 'education');
    expect((await post.links.open(token!, 'report')).link).toMatchObject({ objectId: slot.id, personId: post.desk.id('svetlana') });
    const reply = mail.replyTo!.value[0]!.address!;
    expect((await post.links.openAddress(reply.split('@')[0]!))!.link).toMatchObject({ purpose: 'reply', objectId: slot.id });
    expect((await post.links.openCode(/код (\d{4} \d{4})/.exec(mail.text!)![1]!)).link.objectId).toBe(slot.id);
    expect(mail.html).not.toMatch(/\[\[|cid:qr/);
    expect(mail.attachments).toMatchObject([{ contentType: 'image/png', related: true }]);
    expect(mail.from!.value[0]).toEqual({ name: 'А. Сейтқали (через Кеңес)', address: 'council-tst@council.example' });
    expect(peer.ledger[0]).toMatchObject({ from: reply, to: [svetlana] });
    expect(mail.text).not.toMatch(/\[\[/);
    // Nothing that a mail client could press for its reader (RFC 8058): these are letters, not a list.
    expect(peer.ledger.at(-1)!.raw.toString()).not.toMatch(/^List-(?:Unsubscribe|Post)/im);
  });

  it('tells the slot that their server took it, unless the body has answered already', async () => {
    const first = await issued();
    await post.drain(post.sender(peer.url));
    expect(await post.desk.slot(first, 'education')).toMatchObject({ state: 'delivered' });
    const second = await issued();
    const slot = await post.desk.slot(second, 'education');
    await post.desk.slots.report(await post.desk.person('svetlana'), post.desk.report(slot, { interim: true }));
    await post.drain(post.sender(peer.url));
    expect(await post.desk.slot(second, 'education')).toMatchObject({ state: 'underway' });
  });

  it('keeps it on the machine where no mail server is set', async () => {
    const id = await issued();
    await post.drain(post.sender(null));
    expect(await state()).toMatchObject({ state: 'kept', sentAt: expect.any(Date), leasedUntil: null });
    expect(await post.desk.slot(id, 'education')).toMatchObject({ state: 'sent' });
  });

  // OUT-07
  it('waits longer each time while the server asks to come later, and gives up after days', async () => {
    await issued();
    peer.behaviour = { RCPT: '451 4.3.0 busy' };
    await post.drain(post.sender(peer.url));
    const first = await state();
    expect(first).toMatchObject({ state: 'retry', attempts: 1, serverReply: expect.stringContaining('451 4.3.0 busy'), sentAt: null });
    const pause = (letter: { nextAttemptAt: Date }) => (letter.nextAttemptAt.getTime() - Date.now()) / 60_000;
    expect(pause(first)).toBeGreaterThan(0.5);
    expect(pause(first)).toBeLessThan(1.3);
    await dueAgain();
    await post.drain(post.sender(peer.url));
    expect(pause(await state())).toBeGreaterThan(3.5);
    await post.desk.all(`UPDATE outgoing_mail SET created_at = now() - interval '73 hours', next_attempt_at = now() WHERE state = 'retry'`);
    await post.drain(post.sender(peer.url));
    expect(await state()).toMatchObject({ state: 'failed', serverReply: expect.stringContaining('busy') });
  });

  // OUT-08
  it('fails for good in the words of their server', async () => {
    await issued();
    peer.behaviour = { RCPT: '550 5.1.1 no such person here' };
    await post.drain(post.sender(peer.url));
    expect(await state()).toMatchObject({ state: 'failed', serverReply: '550 5.1.1 no such person here' });
    await dueAgain();
    await post.drain(post.sender(peer.url));
    expect((await state()).attempts).toBe(1);
  });

  // OUT-06
  it('sends the very same mail again when nobody knows whether it arrived', async () => {
    await issued();
    peer.behaviour = { DOT: 'drop' };
    await post.drain(post.sender(peer.url));
    expect(await state()).toMatchObject({ state: 'unknown', attempts: 1, sentAt: null });
    peer.behaviour = {};
    await dueAgain();
    await post.drain(post.sender(peer.url));
    expect(await state()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(peer.ledger).toHaveLength(2);
    expect(peer.ledger[1]!.messageId).toBe(peer.ledger[0]!.messageId);
    expect(peer.ledger[1]!.sha256).toBe(peer.ledger[0]!.sha256);
  });

  // OUT-04
  it('is taken over when its sender is not heard of any more, and the row says so', async () => {
    await issued();
    await post.queue().claim(post.desk.councilId, async () => null);
    await post.drain(post.sender(peer.url));
    expect(peer.ledger).toHaveLength(0);
    await post.desk.all(`UPDATE outgoing_mail SET leased_until = now() - interval '1 second' WHERE state = 'leased'`);
    peer.behaviour = { DOT: '451 later' };
    await post.drain(post.sender(peer.url));
    expect(await state()).toMatchObject({ state: 'retry', attempts: 2, fence: 2 });
  });

  // OUT-05
  it('does not believe a sender that slept past its lease', async () => {
    await issued();
    const queue = post.queue();
    const sleeper = await queue.claim(post.desk.councilId, async () => null);
    if (sleeper === null || typeof sleeper === 'string') throw new Error('nothing was claimed');
    await post.desk.all(`UPDATE outgoing_mail SET leased_until = now() - interval '1 second' WHERE state = 'leased'`);
    await post.drain(post.sender(peer.url));
    expect(await queue.settle(sleeper.mail, 'failed', 'late word of the sleeper')).toBe(false);
    expect(await queue.later(sleeper.mail, 'retry', 'late word of the sleeper')).toBe(false);
    expect(await state()).toMatchObject({ state: 'sent', serverReply: '250 2.0.0 taken as Q1' });
  });

  // OUT-03
  it('goes once, however many senders race for it', async () => {
    await post.desk.unit.chore(post.desk.councilId, async (work) => {
      for (let at = 0; at < 60; at += 1) {
        await post.outbox.put(work, { kind: 'answer', personId: null, toName: '', toAddress: `officer${at}@kost.example`, reason: '', subject: `№ ${at}`, text: 'x\n', html: '<p>x</p>' });
      }
    });
    await post.drain(...Array.from({ length: 5 }, () => post.sender(peer.url)));
    expect(peer.ledger).toHaveLength(60);
    expect(new Set(peer.ledger.map(({ to }) => to[0])).size).toBe(60);
    expect(await post.letters(`kind = 'answer' AND state = 'sent'`)).toHaveLength(60);
  });

  it('sends nothing by itself that an earlier life of the database wrote', async () => {
    await issued();
    await post.desk.database.query('UPDATE installation SET epoch = epoch + 1');
    await post.drain(post.sender(peer.url));
    expect(peer.ledger).toHaveLength(0);
    expect(await state()).toMatchObject({ state: 'queued' });
    await issued();
    await post.drain(post.sender(peer.url));
    expect(peer.ledger).toHaveLength(1);
  });

  it('is not stopped by a letter that cannot be written', async () => {
    await post.desk.unit.chore(post.desk.councilId, async (work) => {
      const plain = { kind: 'answer' as const, personId: null, toName: '', reason: '', subject: 'x', text: 'x\n', html: '<p>x</p>' };
      await post.outbox.put(work, { ...plain, toAddress: 'a@x.example, b@y.example' });
      await post.outbox.put(work, { ...plain, toAddress: 'fine@kost.example' });
    });
    await post.drain(post.sender(peer.url));
    expect(peer.ledger.map(({ to }) => to)).toEqual([['fine@kost.example']]);
    expect(await post.letters(`to_address = 'a@x.example, b@y.example'`)).toMatchObject([{ state: 'failed', serverReply: expect.stringContaining('recipient') }]);
  });

  it('has failed after all when their server gives it back, in its words; a delay is only noted', async () => {
    const { LetterBounced } = await import('@kenes/correspondence');
    const id = await issued();
    await post.drain(post.sender(peer.url));
    const sent = await state();
    const tell = (isFinal: boolean, words: string, link = sent.replyLinkId!) =>
      post.desk.unit.chore(post.desk.councilId, (work) => work.announce(new LetterBounced(sent.id, link, sent.headerMessageId, isFinal, words)));
    await tell(true, '5.1.1 no such person', post.desk.id('dmitry'));
    expect(await state()).toMatchObject({ state: 'sent', serverReply: '250 2.0.0 taken as Q1' });
    await tell(false, '4.2.2 mailbox full');
    expect(await state()).toMatchObject({ state: 'sent', serverReply: '4.2.2 mailbox full' });
    expect([await post.desk.slot(id, 'education'), await seen(id)]).toMatchObject([{ state: 'delivered' }, { slot: null, addresses: [] }]);
    await tell(true, '5.1.1 no such person');
    expect(await state()).toMatchObject({ state: 'failed', sentAt: null, serverReply: '5.1.1 no such person' });
    expect(await post.desk.slot(id, 'education')).toMatchObject({ state: 'sent' });
    expect(await seen(id)).toMatchObject({ slot: { kind: 'assignment', address: svetlana, words: '5.1.1 no such person' }, addresses: [{ address: svetlana, words: '5.1.1 no such person' }] });
    expect(await seen(id, 'svetlana')).toEqual({ slot: null, addresses: [] });
    expect(await seen(id, 'bolat')).toMatchObject({ slot: { address: svetlana }, addresses: [] });
  });

  it('marks the address that fails until its person writes from it, not the one of a letter that was too large', async () => {
    const id = await issued();
    peer.behaviour = { RCPT: '550 5.1.1 no such person here' };
    await post.drain(post.sender(peer.url));
    expect(await seen(id)).toMatchObject({ slot: { address: svetlana }, addresses: [{ address: svetlana, words: '550 5.1.1 no such person here' }] });
    const writes = (evidence: string) => post.desk.unit.chore(post.desk.councilId, async (work) => {
      const [message] = await work.query<{ id: string }>(
        `WITH kept AS (INSERT INTO stored_file (council_id, id, sha256, size, media_type) VALUES ($1, gen_random_uuid(), sha256(convert_to($2::text, 'UTF8')), 1, 'message/rfc822') RETURNING id),
              came AS (INSERT INTO inbound_mail (council_id, id, file_id, content_hash, envelope_from, remote_ip, helo, received_at, state) SELECT $1, gen_random_uuid(), id, sha256(convert_to($2::text, 'UTF8')), '', '', '', now(), 'read' FROM kept RETURNING id)
         INSERT INTO message (council_id, id, inbound_id, state, evidence, from_name, from_address, subject, body_text, received_at) SELECT $1, gen_random_uuid(), id, 'unsorted', $2, '', 'S.Kim@edu.example', '', '', now() FROM came RETURNING id`, [post.desk.councilId, evidence]);
      await work.announce(new MessageFiled(message!.id, message!.id));
    });
    await writes('doubtful');
    expect((await seen(id)).addresses).toHaveLength(1);
    await writes('probable');
    expect(await seen(id)).toMatchObject({ slot: { address: svetlana }, addresses: [] });
    await issued();
    peer.behaviour = { DOT: '552 5.3.4 too large' };
    await post.drain(post.sender(peer.url));
    expect((await seen(id)).addresses).toEqual([]);
  });

  // OUT-19, OUT-20
  describe('looks once more before it sends', () => {
    const nothingGoes = async () => {
      await post.drain(post.sender(peer.url));
      expect(peer.ledger).toHaveLength(0);
      return state();
    };

    it('whether the address is still hers', async () => {
      await issued();
      await post.desk.all('DELETE FROM person_address WHERE address = $1', [svetlana]);
      expect(await nothingGoes()).toMatchObject({ state: 'cancelled', serverReply: 'the address is no longer that of this person' });
      await post.desk.all(`INSERT INTO person_address (council_id, address, person_id, is_primary) VALUES ($1, $2, $3, true)`, [post.desk.councilId, svetlana, post.desk.id('svetlana')]);
    });

    it('whether her link was withdrawn', async () => {
      await issued();
      await post.desk.all('UPDATE link SET revoked_at = now() WHERE id = (SELECT link_id FROM outgoing_mail WHERE to_address = $1 ORDER BY created_at DESC LIMIT 1)', [svetlana]);
      expect(await nothingGoes()).toMatchObject({ state: 'cancelled', serverReply: expect.stringContaining('link') });
    });

    it('whether the matter has passed to another person', async () => {
      const id = await issued();
      await post.desk.all('UPDATE slot SET person_id = $2 WHERE assignment_id = $1', [id, post.desk.id('dmitry')]);
      expect(await nothingGoes()).toMatchObject({ state: 'cancelled', serverReply: 'the matter has passed to another person' });
    });

    it('and sends it when all is as it was', async () => {
      await issued();
      await post.drain(post.sender(peer.url));
      expect(await state()).toMatchObject({ state: 'sent' });
    });
  });

  it('fills the calendar of an invitation with the personal address and link, and folds it anew', async () => {
    const [mandate] = await post.desk.all<{ id: string }>(`SELECT id FROM mandate WHERE role = 'member' ORDER BY position LIMIT 1`);
    await post.meetings.plan(await post.desk.person('aigul'), { title: { ru: 'Заседание' }, startsAt: new Date('2027-05-26T05:00:00Z'), endsAt: new Date('2027-05-26T07:00:00Z'), place: 'Астана', mandateIds: [mandate!.id] } as never);
    await post.drain(post.sender(peer.url));
    const mail = await arrived();
    const calendar = mail.attachments.find(({ contentType }) => contentType === 'application/ics')!.content.toString('utf8');
    expect(calendar).not.toContain('[[');
    expect(calendar.replace(/\r\n[ \t]/g, '')).toMatch(/https:\/\/kenes\.example\/v\//);
    expect(Math.max(...calendar.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('lets a sign-in link overtake everything that waits', async () => {
    await issued();
    const link = await post.desk.unit.chore(post.desk.councilId, async (work) => post.links.issue(work, { purpose: 'signIn', objectId: post.desk.id('svetlana'), personId: post.desk.id('svetlana'), validForMinutes: 15, maxUses: 1 }));
    const { SignInRequested } = await import('@kenes/council');
    await post.desk.unit.chore(post.desk.councilId, (work) => work.announce(new SignInRequested(link.id, post.desk.id('svetlana'), svetlana)));
    await post.sender(peer.url).next(post.desk.councilId);
    const mail = await arrived();
    expect(mail.subject).toBe('Кеңес: ссылка для входа');
    const [, token] = /https:\/\/kenes\.example\/in\/(\S+)/.exec(mail.text!)!;
    expect((await post.links.open(token!, 'signIn')).link.id).toBe(link.id);
    expect(mail.text).toContain('Никому не пересылайте эту ссылку.');
  });
});
