import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { AnsweringService, nobody, onlyConfirms, WhoLink, type WhoSays } from '@kenes/answering';
import type { SeasonAnswering, SeasonPerson, SeasonWhoEvent } from '@kenes/config';
import { ReceiveMail } from '@kenes/correspondence';
import { addressOf, Link, Links, Person, type OpenedCouncil, type Viewer } from '@kenes/council';
import { UnitOfWork, type Work } from '@kenes/kernel';
import { returned, written } from './season-letters.js';

/** Who plays the secretary, as the season's player makes her. */
type AsSecretary = (name: string) => Promise<Viewer>;

/** The question of the year, asked and answered as bodies do: on its page, by letters, by machines. */
export class AnsweringPlayer {
  private readonly unit: UnitOfWork;
  private readonly service: AnsweringService;
  private readonly page: WhoLink;
  private readonly links: Links;
  private readonly mail: ReceiveMail;

  constructor(
    services: INestApplicationContext,
    private readonly opened: OpenedCouncil,
    private readonly secretary: AsSecretary,
    /** Whoever answers for a body has changed: what was remembered of it holds no more. */
    private readonly passedOn: (organisation: string) => void,
  ) {
    const get = <T>(Service: abstract new (...args: never[]) => T): T => services.get(Service as never, { strict: false });
    this.unit = get(UnitOfWork);
    this.service = get(AnsweringService);
    this.page = get(WhoLink);
    this.links = get(Links);
    this.mail = get(ReceiveMail);
  }

  steps(given: SeasonAnswering): { at: string; play(): Promise<void> }[] {
    const open = async () => {
      const organisationIds = given.organisations.map((key) => this.body(key));
      await this.service.open(await this.secretary(`answering ${given.year}`), { year: given.year, answerBy: given.answerBy, organisationIds });
    };
    return [{ at: given.opened, play: open }, ...given.course.map((event) => ({ at: event.at, play: () => this.event(event) }))];
  }

  private async event(event: SeasonWhoEvent): Promise<void> {
    switch (event.act) {
      case 'confirm': return this.say(event, { ...onlyConfirms, deputy: event.deputy ? named(event.deputy) : null });
      case 'name': return this.say(event, { ...onlyConfirms, who: 'new', person: named(event.person) });
      case 'agree':
        await this.say(event, onlyConfirms);
        this.passedOn(event.by);
        return;
      case 'askAgain': {
        const asked = await this.asked(event.by);
        if (asked.asks === 1) await this.service.askAgain(await this.secretary(`ask again ${event.by}`), asked.id, asked.version);
        return;
      }
      case 'bounce':
      case 'away': return this.machine(event);
    }
  }

  /** By the link of the letter. Who has passed it on already has played this. */
  private async say(event: SeasonWhoEvent, said: WhoSays): Promise<void> {
    const link = await this.linkOf(event.by, 'who', event.act === 'agree');
    if (!link || link.revokedAt) return;
    const token = await this.unit.read(this.opened.councilId, async (reading) => this.links.token(await reading.context(), link));
    await this.page.answer(token, said, 'ru', keyOf(`${event.act} ${event.by}`));
  }

  private async machine(event: Extract<SeasonWhoEvent, { act: 'bounce' | 'away' }>): Promise<void> {
    const link = (await this.linkOf(event.by, 'reply', false))!;
    const { to, at, person, address } = await this.chore(async (work) => ({
      // The same bytes whenever it is played: a copy is then no second letter.
      to: this.links.address(work, link), at: (await work.query<{ at: Date }>('SELECT $1::timestamp AT TIME ZONE $2 AS at', [event.at, work.zone]))[0]!.at, person: (await work.find(Person, link.personId))!, address: (await addressOf(work, link.personId))!,
    }));
    const raw = event.act === 'bounce'
      ? returned(address, to, at, event)
      : written({ from: { name: person.nameRu, address }, subject: 'Автоматический ответ: Кто отвечает в 2027 году?', text: event.text }, to, at, ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All']);
    await this.mail.receive({ from: '', remoteIp: '203.0.113.27', helo: address.split('@')[1]! }, new Map([[this.opened.councilId, [to]]]), Readable.from([raw]));
  }

  private linkOf(organisation: string, purpose: 'who' | 'reply', ofSuccessor: boolean): Promise<Link | null> {
    return this.chore((work) => work.one(Link,
      `purpose = $2 AND object_id = (SELECT id FROM answering WHERE organisation_id = $1) AND person_id ${ofSuccessor ? 'IN' : 'NOT IN'} (
         SELECT coalesce(successor_id, CASE WHEN passed_on_at IS NOT NULL THEN person_id END, id) FROM answering WHERE organisation_id = $1) ORDER BY created_at LIMIT 1`, [this.body(organisation), purpose]));
  }

  private asked(organisation: string): Promise<{ id: string; version: number; asks: number }> {
    return this.chore(async (work) => (await work.query<{ id: string; version: number; asks: number }>('SELECT id, version, asks FROM answering WHERE organisation_id = $1', [this.body(organisation)]))[0]!);
  }

  private chore<T>(act: (work: Work) => Promise<T>): Promise<T> {
    return this.unit.chore(this.opened.councilId, act);
  }

  private body(key: string): string {
    const id = this.opened.organisations.get(key);
    if (!id) throw new Error(`the season asks ${key}, which the council does not have`);
    return id;
  }
}

const named = ({ name, nameKk = '', post = '', phone = '', address }: SeasonPerson) => ({ ...nobody, name, nameKk, post, phone, address });

/** The same UUID (version 8) for the same act, whenever it is played. */
export function keyOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
