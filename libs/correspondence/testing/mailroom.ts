import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type INestApplicationContext, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { projectRoot, readEnvironment, type Environment } from '@kenes/config';
import { CouncilModule, Links, openCouncil, Viewers, type OpenedCouncil, type Viewer } from '@kenes/council';
import { Announcements, KernelModule, newId, UnitOfWork } from '@kenes/kernel';
import { createTransport } from 'nodemailer';
import { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../test/world/database.js';
import { smallCouncil } from '../../../test/world/small-council.js';
import { CorrespondenceModule } from '../correspondence.module.js';
import * as facts from '../correspondence.events.js';
import { demoDkim } from '../demo/demo-dkim.js';
import { MailDestinations } from '../destinations.js';
import { ReceiveMail } from '../intake/receive-mail.js';
import { Recipients } from '../intake/recipients.js';
import { Message } from '../message.entity.js';
import { ReadMail } from '../reading/read-mail.js';
import { threadAbout } from '../threads.js';
import { Notebook } from './notebook.js';

/** A letter as its writer thinks of it. */
export interface Written {
  from: string;
  to?: string;
  subject?: string;
  text: string;
  /** The demo's resolver publishes the key of every `.example` domain: signed by one, it is proved. */
  signedBy?: string;
  inReplyTo?: string;
  headers?: Record<string, string>;
  messageId?: string;
  attachments?: { filename: string; content: string }[];
}

class MailroomModule {}
Module({})(MailroomModule);

/** The small council with its mail at work on a database of its own; Svetlana's slot is 27-041, Dmitry's 27-042. */
export class Mailroom {
  readonly told: object[] = [];
  notebook: Notebook;
  council: OpenedCouncil;
  private code: string;

  private constructor(
    readonly app: INestApplicationContext,
    readonly environment: Environment,
    private readonly database: TestDatabase,
  ) {}

  static async open(providers: Provider[] = [], settings: Record<string, string> = {}): Promise<Mailroom> {
    const database = await freshDatabase();
    const environment = readEnvironment({ DATABASE_URL: database.url, DATA_DIR: mkdtempSync(join(tmpdir(), 'kenes-mail-')), POOL: '6', INBOUND_SMTP_PORT: 'off', ...settings });
    const module = { module: MailroomModule, imports: [KernelModule.with(environment), CouncilModule, CorrespondenceModule], providers };
    const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'], abortOnError: false });
    const mailroom = new Mailroom(app, environment, database);
    for (const Fact of Object.values(facts)) app.get(Announcements).on(Fact as Type<object>, async (_, fact) => void mailroom.told.push(fact));
    await mailroom.newCouncil();
    return mailroom;
  }

  /** Another council in the same database; the mailroom moves to it. */
  async newCouncil(code = 'tst'): Promise<void> {
    this.code = code;
    this.council = await openCouncil(this.unit, this.app.get(DataSource), smallCouncil(code, `council-${code}`));
    await this.all(`UPDATE council SET clock_offset_seconds = extract(epoch FROM ('2027-05-20 10:00'::timestamp AT TIME ZONE zone) - now())::bigint WHERE id = $1`, [this.councilId]);
    const slot = (organisation: string, number: string, subject: string) => ({ id: newId(), organisationId: this.council.organisations.get(organisation)!, number, subject, open: true });
    this.notebook = new Notebook([slot('education', '27-041', 'Телефоны доверия'), slot('health', '27-042', 'Дежурство психологов')]);
    this.app.get(MailDestinations).register(this.notebook);
    this.told.length = 0;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    rmSync(this.environment.dataDir, { recursive: true, force: true });
  }

  get unit(): UnitOfWork {
    return this.app.get(UnitOfWork);
  }

  get councilId(): string {
    return this.council.councilId;
  }

  get address(): string {
    return `council-${this.code}@${this.environment.mailDomain}`;
  }

  person(key: string): string {
    return this.council.people.get(key)!;
  }

  /** The personal address for answers about a slot. */
  async replyAddress(person: string, slotId: string): Promise<string> {
    const links = this.app.get(Links);
    return this.unit.chore(this.councilId, async (work) => links.address(work, await links.issue(work, { purpose: 'reply', objectId: slotId, personId: this.person(person) })));
  }

  /** A letter of ours about a slot, as `notices` would have written it; answers with its Message-ID. */
  async sent(slot: { id: string; organisationId: string; subject: string }, registerNumber: number | null = null): Promise<string> {
    const messageId = `<${newId()}@${this.environment.mailDomain}>`;
    await this.unit.chore(this.councilId, async (work) => {
      const threadId = await threadAbout(work, { aboutKind: 'slot', aboutId: slot.id, organisationId: slot.organisationId, subject: slot.subject });
      await work.query(
        `INSERT INTO outgoing_mail (council_id, id, kind, header_message_id, dated_at, to_name, to_address, reason, subject, body_text, body_html, thread_id, register_number, state, epoch, sent_at)
         VALUES ($1, $2, 'assignment', $3, $4, 'С. Ким', 's.kim@edu.example', 'assignment', 'Поручение', 'Просим [[link]]', '', $5, $6, 'kept', 1, now())`,
        [work.councilId, newId(), messageId, work.now, threadId, registerNumber],
      );
    });
    return messageId;
  }

  async compose({ signedBy, to, ...letter }: Written): Promise<Buffer> {
    const { selector, privateKey } = demoDkim(this.environment.dataDir);
    const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...(signedBy && { dkim: { domainName: signedBy, keySelector: selector, privateKey } }) });
    const { message } = await composer.sendMail({ subject: 'Re: № 27-041', ...letter, to: to ?? this.address, references: letter.inReplyTo });
    return message as Buffer;
  }

  /** Takes bytes in as the mail door does, without the dialogue before it. */
  async receive(raw: Buffer, to: string[] = [this.address], from = 'x@mail.example'): Promise<void> {
    const byCouncil = await this.app.get(Recipients).byCouncil(to);
    const bytes = async function* () { yield raw; };
    await this.app.get(ReceiveMail).receive({ from, remoteIp: '203.0.113.9', helo: 'mail.example' }, byCouncil, bytes());
  }

  /** Receives a letter and reads all that waits; answers with the newest message. */
  async gets(letter: Written): Promise<Message> {
    await this.receive(await this.compose(letter), [letter.to ?? this.address], letter.from);
    await this.readAll();
    return this.newest();
  }

  /** A whole `.eml` of test/messages, to any of our addresses. */
  async getsFile(name: string, to = this.address): Promise<Message> {
    await this.receive(readFileSync(join(projectRoot, 'test/messages', `${name}.eml`)), [to]);
    await this.readAll();
    return this.newest();
  }

  async readAll(): Promise<void> {
    while (await this.app.get(ReadMail).next(this.councilId));
  }

  async newest(): Promise<Message> {
    return (await this.messages()).at(-1)!;
  }

  messages(): Promise<Message[]> {
    return this.unit.chore(this.councilId, (work) => work.all(Message, 'true', [], 'id'));
  }

  all<Row = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.unit.chore(this.councilId, (work) => work.query<Row>(sql, values));
  }

  /** A person at work, with a new idempotency key each time. */
  async viewer(key: string): Promise<Viewer> {
    const viewer = await this.app.get(Viewers).forPerson(this.councilId, this.person(key), 'web', 'session');
    await viewer.refresh();
    viewer.once = { principal: `person:${viewer.personId}`, key: randomUUID(), act: 'story', input: null };
    return viewer;
  }
}
