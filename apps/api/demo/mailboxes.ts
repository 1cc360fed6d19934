import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { wordsFor, type Environment, type Language } from '@kenes/config';
import { Link, Links } from '@kenes/council';
import { ENVIRONMENT, type Reading } from '@kenes/kernel';
import { fill } from '@kenes/mail';
import { DemoCouncils, type DemoCouncil } from './demo-council.js';
import { mailboxesSql, receivedSql, writtenSql } from './mailboxes.sql.js';

const FRESH_HOURS = 36;

export interface Mailbox {
  address: string;
  name: string;
  organisation: string;
  unread: number;
  total: number;
}

/** A letter as the mailbox shows it: `in` came from the council, `out` was written here. */
export interface ShownLetter {
  id: string;
  direction: 'in' | 'out';
  fromName: string;
  fromAddress: string;
  toAddress: string;
  subject: string;
  text: string;
  at: Date;
  read: boolean;
  files: never[];
}

/** A letter of the council with what its copy said and where an answer to it goes. */
export interface ReceivedLetter {
  id: string;
  messageId: string;
  references: string[];
  at: Date;
  toAddress: string;
  toName: string;
  subject: string;
  text: string;
  replyTo: string;
}

type Stored = Omit<ReceivedLetter, 'replyTo'> & { linkId: string | null; replyLinkId: string | null; calendarLinkId: string | null };

/** The demo's mail: what the council sent, as every recipient would find it in a mail program. */
@Injectable()
export class Mailboxes {
  /** Letters that have been shown, for as long as this process lives: the bold lines of a mail program. */
  private readonly shown = new Set<string>();

  constructor(
    private readonly demo: DemoCouncils,
    private readonly links: Links,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  list(language: Language): Promise<Mailbox[]> {
    return this.demo.read((reading) => this.mailboxes(reading, language, null));
  }

  letters(address: string, language: Language): Promise<{ mailbox: Mailbox; letters: ShownLetter[] }> {
    return this.demo.read(async (reading, council) => {
      const [mailbox] = await this.mailboxes(reading, language, address);
      if (!mailbox) throw new NotFoundException();
      const since = await freshSince(reading);
      const fromName = wordsFor(language).t('correspondence:secretariat');
      const received = (await this.received(reading, council, address)).map((letter): ShownLetter => ({
        id: letter.id, direction: 'in', fromName, fromAddress: letter.replyTo, toAddress: letter.toAddress,
        subject: letter.subject, text: letter.text, at: letter.at, read: letter.at <= since || this.shown.has(letter.id), files: [],
      }));
      const written = (await reading.query<Omit<ShownLetter, 'direction' | 'read' | 'files'>>(writtenSql, [address])).map(
        (letter): ShownLetter => ({ ...letter, toAddress: letter.toAddress ?? '', direction: 'out', read: true, files: [] }),
      );
      for (const { id } of received) this.shown.add(id);
      return { mailbox, letters: [...received, ...written].sort((one, other) => other.at.getTime() - one.at.getTime()) };
    });
  }

  /** One letter of a mailbox, to be answered. */
  letter(address: string, id: string): Promise<ReceivedLetter & { zone: string; now: Date }> {
    return this.demo.read(async (reading, council) => {
      const letter = (await this.received(reading, council, address)).find((one) => one.id === id);
      if (!letter) throw new NotFoundException();
      return { ...letter, zone: council.zone, now: (await reading.context()).now };
    });
  }

  private async mailboxes(reading: Reading, language: Language, address: string | null): Promise<Mailbox[]> {
    const rows = await reading.query<Mailbox & { freshIds: string[] }>(mailboxesSql(language), [await reading.today(), address, await freshSince(reading)]);
    return rows.map(({ freshIds, address: of, name, organisation, total }) => ({ address: of, name, organisation, total, unread: freshIds.filter((id) => !this.shown.has(id)).length }));
  }

  /** The letters with their links written in, as the sender writes them when mail leaves the machine. */
  private async received(reading: Reading, { code, slug }: DemoCouncil, address: string): Promise<ReceivedLetter[]> {
    const stored = await reading.query<Stored>(receivedSql, [address]);
    const ids = stored.flatMap(({ linkId, replyLinkId, calendarLinkId }) => [linkId, replyLinkId, calendarLinkId]).filter((id) => id !== null);
    const links = new Map((await reading.all(Link, 'id = ANY($1)', [ids])).map((link) => [link.id, link]));
    const council = { councilCode: code };
    return stored.map(({ linkId, replyLinkId, calendarLinkId, ...letter }) => {
      const page = linkId ? links.get(linkId) : undefined;
      const answers = replyLinkId ? links.get(replyLinkId) : undefined;
      const replyTo = answers ? this.links.address(council, answers) : `${slug}@${this.environment.mailDomain}`;
      const calendar = calendarLinkId ? links.get(calendarLinkId) : undefined;
      const digits = page && letter.text.includes('[[code]]') ? this.links.code(page) : '';
      return { ...letter, replyTo, text: fill(letter.text, { link: page ? this.links.url(council, page) : '', code: digits, reply: replyTo, qr: '', calendar: calendar ? this.links.url(council, calendar) : '' }) };
    });
  }
}

/** Older letters of the season count as read: nobody has left weeks of mail unopened. */
async function freshSince(reading: Reading): Promise<Date> {
  const { now } = await reading.context();
  return new Date(now.getTime() - FRESH_HOURS * 3_600_000);
}
