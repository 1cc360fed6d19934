import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { readEnvironment } from '@kenes/config';
import { CouncilModule, openCouncil } from '@kenes/council';
import { KernelModule, UnitOfWork } from '@kenes/kernel';
import { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../test/world/database.js';
import { eventually } from '../../test/world/eventually.js';
import { smallCouncil } from '../../test/world/small-council.js';
import { SmtpPeer } from '../../test/world/smtp-peer.js';
import { NoticesModule, Outbox, SendingModule, type LetterToSend } from './index.js';

class PostModule {}

const letter = (toAddress: string): LetterToSend => ({ kind: 'answer', personId: null, toName: '', toAddress, reason: '', subject: 'x', text: 'x\n', html: '<p>x</p>' });

describe('The loop of letters', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let peer: SmtpPeer;
  let councils: string[];
  const dataDir = mkdtempSync(join(tmpdir(), 'kenes-loop-'));

  beforeAll(async () => {
    database = await freshDatabase();
    peer = await SmtpPeer.start();
    const environment = readEnvironment({ DATABASE_URL: database.url, DATA_DIR: dataDir, SMTP_URL: peer.url, MAIL_DOMAIN: 'council.example', POOL: '6' });
    app = await NestFactory.createApplicationContext({ module: PostModule, imports: [KernelModule.with(environment), CouncilModule, NoticesModule, SendingModule] }, { logger: ['error'], abortOnError: false });
    councils = [];
    for (const code of ['aaa', 'bbb']) councils.push((await openCouncil(app.get(UnitOfWork), app.get(DataSource), smallCouncil(code, `council-${code}`))).councilId);
  });
  afterAll(async () => {
    await peer.stop();
    await app.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const put = (councilId: string, letters: LetterToSend[], fail = false) =>
    app.get(UnitOfWork).chore(councilId, async (work) => {
      for (const one of letters) await app.get(Outbox).put(work, one);
      if (fail) throw new Error('undone');
    });
  const arrived = () => peer.ledger.map(({ to }) => to[0]);

  it('sends a letter as soon as the unit that wrote it is kept, and none of a unit that is undone', async () => {
    await expect(put(councils[0]!, [letter('never@kost.example')], true)).rejects.toThrow('undone');
    await put(councils[0]!, [letter('soon@kost.example')]);
    await eventually('the letter arrives', async () => arrived().includes('soon@kost.example') || null);
    expect(arrived()).not.toContain('never@kost.example');
  });

  it('goes on with the others while a server takes its time', async () => {
    peer.ledger.length = 0;
    peer.behaviour = { rcpt: { 'slow@kost.example': 'hang' } };
    await put(councils[0]!, [letter('slow@kost.example'), ...Array.from({ length: 10 }, (_, at) => letter(`quick${at}@kost.example`))]);
    await eventually('the quick ones arrive', async () => peer.ledger.length === 10 || null);
    expect(arrived()).not.toContain('slow@kost.example');
    peer.behaviour = {};
  });

  // OUT-10
  it('gives a domain whose server drags two hands and no more, so that the others hear at once', async () => {
    peer.ledger.length = 0;
    peer.behaviour = { rcpt: Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`slow${at}@tarpit.example`, 'hang' as const])) };
    await put(councils[0]!, Array.from({ length: 8 }, (_, at) => letter(`slow${at}@tarpit.example`)));
    const underWay = () => app.get(UnitOfWork).chore(councils[0]!, (work) => work.query(`SELECT FROM outgoing_mail WHERE state = 'leased' AND to_address LIKE '%@tarpit.example'`));
    await eventually('the slow server to be busy', async () => (await underWay()).length === 2);
    const began = Date.now();
    await put(councils[0]!, Array.from({ length: 10 }, (_, at) => letter(`other${at}@kost.example`)));
    await eventually('the others arrive', async () => peer.ledger.length === 10 || null);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await underWay()).toHaveLength(2);
    peer.behaviour = {};
    // Their server wakes: what was in hand when it slept is taken over, and the rest goes as well.
    await app.get(UnitOfWork).chore(councils[0]!, (work) => work.query(`UPDATE outgoing_mail SET leased_until = now() - interval '1 second' WHERE state = 'leased'`));
    await eventually('the slow ones arrive', async () => peer.ledger.filter(({ to }) => to[0]!.endsWith('@tarpit.example')).length === 8 || null);
  });

  it('takes the next letter of a domain as soon as a hand is free, not on the next round', async () => {
    peer.ledger.length = 0;
    const began = Date.now();
    await put(councils[1]!, Array.from({ length: 12 }, (_, at) => letter(`same${at}@one.example`)));
    await eventually('all of one domain', async () => peer.ledger.length === 12 || null);
    expect(Date.now() - began).toBeLessThan(4_000);
  });

  it('lets the many letters of one council hold up no other', async () => {
    peer.ledger.length = 0;
    await put(councils[0]!, Array.from({ length: 60 }, (_, at) => letter(`mass${at}@kost.example`)));
    await put(councils[1]!, [letter('single@kost.example')]);
    await eventually('the single letter arrives', async () => arrived().includes('single@kost.example') || null);
    expect(peer.ledger.length).toBeLessThan(50);
    await eventually('the rest follows', async () => peer.ledger.length === 61 || null);
  });
});
