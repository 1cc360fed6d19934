import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { AssignmentsService, Extensions, SlotsService } from '@kenes/assignments';
import { season2027, type Environment, type SeasonAnswering, type SeasonAssignment, type SeasonEvent, type SeasonLetter, type SeasonMeeting } from '@kenes/config';
import { ReceiveMail } from '@kenes/correspondence';
import { Link, Links, recipientsOf, Viewers, type OpenedCouncil, type Viewer } from '@kenes/council';
import { ENVIRONMENT, UnitOfWork } from '@kenes/kernel';
import { MeetingsService } from '@kenes/meetings';

import { AnsweringPlayer, keyOf } from './play-answering.js';
import { written } from './season-letters.js';

interface Step {
  at: string;
  play(): Promise<void>;
}

/**
 * The demo's season, lived through the same services as a real one, each act on its own day of the council's clock.
 * Every act has an idempotency key of its own, so a season that was broken off is played to its end by the next start.
 */
export async function playSeason(services: INestApplicationContext, opened: OpenedCouncil, season = season2027): Promise<void> {
  const player = new SeasonPlayer(services, opened, season.secretary);
  const steps = [...season.assignments.flatMap((one) => player.assignment(one)), ...player.answering(season.answering), ...season.meetings.flatMap((one) => player.meeting(one)), ...season.letters.map((one) => player.letter(one))];
  for (const { at, play } of steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    await player.clockTo(at);
    await play();
  }
  await player.clockTo(season.today);
}

class SeasonPlayer {
  private readonly unit: UnitOfWork;
  private readonly viewers: Viewers;
  private readonly assignments: AssignmentsService;
  private readonly slots: SlotsService;
  private readonly extensions: Extensions;
  private readonly meetings: MeetingsService;
  private readonly mail: ReceiveMail;
  private readonly links: Links;
  private readonly environment: Environment;
  private readonly speakers = new Map<string, string>();
  private readonly known = new Map<string, Viewer>();

  constructor(
    private readonly services: INestApplicationContext,
    private readonly opened: OpenedCouncil,
    private readonly secretary: string,
  ) {
    const get = <T>(Service: abstract new (...args: never[]) => T): T => services.get(Service as never, { strict: false });
    this.unit = get(UnitOfWork);
    this.viewers = get(Viewers);
    this.assignments = get(AssignmentsService);
    this.slots = get(SlotsService);
    this.extensions = get(Extensions);
    this.meetings = get(MeetingsService);
    this.mail = get(ReceiveMail);
    this.links = get(Links);
    this.environment = services.get<Environment>(ENVIRONMENT);
  }

  async clockTo(wall: string): Promise<void> {
    await this.query('UPDATE council SET clock_offset_seconds = ceil(extract(epoch FROM ($2::timestamp AT TIME ZONE zone) - now()))::bigint WHERE id = $1', [this.opened.councilId, wall]);
  }

  /** The question of the year takes its number between the others. */
  answering(given: SeasonAnswering): Step[] {
    return new AnsweringPlayer(this.services, this.opened, (name) => this.asSecretary(name), (organisation) => this.speakers.delete(organisation)).steps(given);
  }

  assignment(given: SeasonAssignment): Step[] {
    let slots = new Map<string, string>();
    const issue = async () => {
      slots = await this.issue(given);
    };
    const name = `assignment ${given.number}`;
    return [{ at: given.issued, play: issue }, ...given.course.map((event, nth): Step => ({ at: event.at, play: () => this.event(`${name} ${nth}`, event, slots) }))];
  }

  meeting(given: SeasonMeeting): Step[] {
    let meetingId = '';
    const plan = async () => {
      const mandates = await Promise.all(given.invited.map((guest) => this.mandate(guest)));
      const { title, place, videoUrl = null } = given;
      meetingId = await this.meetings.plan(await this.asSecretary(given.title.ru), { title, place, videoUrl, startsAt: await this.instant(given.starts), endsAt: await this.instant(given.ends), mandateIds: mandates.map(({ id }) => id) });
    };
    const answers = given.answers.map(({ at, guest, answer, note = null }, nth): Step => ({
      at,
      play: async () => {
        const { id, holder_id: holder } = await this.mandate(guest);
        const [invitation] = await this.query<{ id: string }>('SELECT id FROM invitation WHERE meeting_id = $1 AND mandate_id = $2', [meetingId, id]);
        await this.meetings.answer(await this.as(holder, 'link', `${given.title.ru} ${nth}`), invitation!.id, answer, note);
      },
    }));
    return [{ at: given.planned, play: plan }, ...answers];
  }

  letter(given: SeasonLetter): Step {
    return {
      at: given.at,
      play: async () => {
        const to = given.answers ? await this.replyAddress(given.answers.number, given.answers.organisation) : `${await this.slug()}@${this.environment.mailDomain}`;
        const raw = written(given, to, await this.instant(given.at));
        const envelope = { from: given.from.address, remoteIp: '203.0.113.27', helo: given.from.address.split('@')[1]! };
        await this.mail.receive(envelope, new Map([[this.opened.councilId, [to]]]), Readable.from([raw]));
      },
    };
  }

  /** Where the letter of an assignment asked its body to answer. */
  private async replyAddress(number: number, organisation: string): Promise<string> {
    const [link] = await this.query<Pick<Link, 'id' | 'purpose' | 'kid'> & { code: string }>(
      `SELECT link.id, link.purpose, link.kid, council.code FROM link JOIN council ON council.id = link.council_id
         JOIN slot ON slot.id = link.object_id JOIN assignment ON assignment.id = slot.assignment_id
        WHERE link.purpose = 'reply' AND assignment.number = $1 AND slot.organisation_id = $2 ORDER BY link.created_at LIMIT 1`,
      [number, this.body(organisation)],
    );
    return this.links.address({ councilCode: link!.code }, link!);
  }

  private async slug(): Promise<string> {
    const [council] = await this.query<{ slug: string }>('SELECT slug FROM council WHERE id = $1', [this.opened.councilId]);
    return council!.slug;
  }

  /** Answers with the slots by body. */
  private async issue({ number, title, text, result, basis, due, executors, indicators = [] }: SeasonAssignment): Promise<Map<string, string>> {
    const id = await this.assignments.draft(await this.asSecretary(`draft ${number}`), {
      title, text, result, basis: basis ?? null, dueOn: due, indicatorCodes: [...indicators],
      slots: executors.map((one, nth) => ({ organisationId: this.body(one.organisation), isLead: nth === 0, force: one.force ?? null, closesBy: one.closesBy ?? null, dueOn: one.due ?? null })),
    });
    const [draft] = await this.query<{ version: number }>('SELECT version FROM assignment WHERE id = $1', [id]);
    await this.assignments.issue(await this.asSecretary(`issue ${number}`), id, draft!.version);
    const [issued] = await this.query<{ number: number }>('SELECT number FROM assignment WHERE id = $1', [id]);
    if (issued!.number !== number) throw new Error(`assignment ${number} of the season became ${issued!.number}`);
    const rows = await this.query<{ id: string; key: string }>('SELECT slot.id, organisation.key FROM slot JOIN organisation ON organisation.id = slot.organisation_id WHERE assignment_id = $1', [id]);
    return new Map(rows.map((row) => [row.key, row.id]));
  }

  private async event(name: string, event: SeasonEvent, slots: ReadonlyMap<string, string>): Promise<void> {
    const slotId = slots.get('by' in event ? event.by : event.of)!;
    switch (event.act) {
      case 'acknowledge':
        await this.slots.acknowledge(await this.speakerOf(event.by, name), slotId);
        return;
      case 'report':
        await this.slots.report(await this.speakerOf(event.by, name), {
          slotId, answer: event.answer, interim: event.interim ?? false, text: event.text, untilOn: event.until ?? null, fileIds: [],
          figures: Object.entries(event.figures ?? {}).map(([code, value]) => ({ code, value })), without: (event.without ?? []).map((key) => this.body(key)),
          help: event.helpers && { organisationIds: event.helpers.map((key) => this.body(key)), byOn: event.helpBy ?? null },
        });
        return;
      case 'accept':
        await this.slots.accept(await this.asSecretary(name), slotId, await this.versionOf(slotId));
        return;
      case 'return':
        await this.slots.returnForRework(await this.asSecretary(name), slotId, await this.versionOf(slotId), event.reason, null);
        return;
      case 'grant': {
        const { id, version } = await this.requestOf(slotId);
        await this.extensions.grant(await this.asSecretary(name), id, version, { until: event.until ?? null, afterLead: false, word: event.word ?? null });
        return;
      }
      case 'prepare': {
        const { id, version } = await this.requestOf(slotId);
        await this.extensions.prepare(await this.asSecretary(name), id, version, event.until, event.note ?? null);
      }
    }
  }

  /** What the slot asked for last; played again, it is decided already and its key says so. */
  private async requestOf(slotId: string): Promise<{ id: string; version: number }> {
    const [row] = await this.query<{ id: string; version: number }>('SELECT id, version FROM extension_request WHERE slot_id = $1 ORDER BY asked_at DESC LIMIT 1', [slotId]);
    return row!;
  }

  private async versionOf(slotId: string): Promise<number> {
    const [row] = await this.query<{ version: number }>('SELECT version FROM slot WHERE id = $1', [slotId]);
    return row!.version;
  }

  private asSecretary(name: string): Promise<Viewer> {
    return this.as(this.opened.people.get(this.secretary)!, 'web', name);
  }

  /** Who answers for a body this season, by the link of the letter. */
  private async speakerOf(key: string, name: string): Promise<Viewer> {
    const id = this.body(key);
    let personId = this.speakers.get(key);
    if (!personId) {
      const found = await this.unit.read(this.opened.councilId, async (reading) => recipientsOf(reading, [id], await reading.today()));
      this.speakers.set(key, (personId = found.get(id)!.person!.id));
    }
    return this.as(personId, 'link', name);
  }

  /** Posts pass on only by the question who answers, to people who were not there before; so each person is looked up once. `name` names the act they come for. */
  private async as(personId: string, channel: 'web' | 'link', name: string): Promise<Viewer> {
    let viewer = this.known.get(`${channel}:${personId}`);
    if (!viewer) {
      viewer = await this.viewers.forPerson(this.opened.councilId, personId, channel, channel === 'web' ? 'session' : 'link');
      await viewer.refresh(); // gives the reading's client back before the write
      this.known.set(`${channel}:${personId}`, viewer);
    }
    viewer.once = { principal: 'season', key: keyOf(name), act: 'season.play', input: name };
    return viewer;
  }

  private body(key: string): string {
    const id = this.opened.organisations.get(key);
    if (!id) throw new Error(`the season names ${key}, which the council does not have`);
    return id;
  }

  private async mandate({ organisation, role }: SeasonMeeting['invited'][number]): Promise<{ id: string; holder_id: string }> {
    const [found] = await this.query<{ id: string; holder_id: string }>(
      `SELECT mandate.id, coalesce(mandate.person_id, holder.person_id) AS holder_id FROM mandate
         LEFT JOIN post_holder holder ON holder.council_id = mandate.council_id AND holder.post_id = mandate.post_id AND holder.to_on IS NULL
        WHERE mandate.organisation_id = $1 AND ($2::text IS NULL OR role = $2) AND mandate.to_on IS NULL`,
      [this.body(organisation), role ?? null],
    );
    return found!;
  }

  private async instant(wall: string): Promise<Date> {
    const [row] = await this.query<{ at: Date }>('SELECT $2::timestamp AT TIME ZONE zone AS at FROM council WHERE id = $1', [this.opened.councilId, wall]);
    return row!.at;
  }

  private query<Row = unknown>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.unit.chore(this.opened.councilId, (work) => work.query<Row>(sql, values));
  }
}
