import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readEnvironment, type CouncilPreset } from '@kenes/config';
import { ApiTokens, CouncilModule, openCouncil, Sessions, type OpenedCouncil } from '@kenes/council';
import { KernelModule, systemCaller, UnitOfWork } from '@kenes/kernel';
import { DataSource } from 'typeorm';
import { Actor } from './actor.js';
import { eventually } from './eventually.js';
import { type Letter, type Reply, postMail } from './letters.js';
import { lettersTo } from './sent.js';
import { smallCouncil } from './small-council.js';
import { startSystem, type RunningSystem } from './system.js';

@Module({})
class WorldModule {}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const codeOf = (nth: number): string => `t${alphabet[Math.floor(nth / 1024) % 32]}${alphabet[Math.floor(nth / 32) % 32]}${alphabet[nth % 32]}`;

/**
 * One running system and, in it, a fresh council for every story. People act through the public API and their own
 * mail clients; only what no person does (opening a council, moving its clock) goes to the database.
 */
export class World {
  private opened = 0;

  private constructor(
    readonly system: RunningSystem,
    readonly inside: INestApplicationContext,
  ) {}

  static async start(more: Record<string, string> = {}, through: readonly string[] = []): Promise<World> {
    const system = await startSystem(more, through);
    const environment = readEnvironment({ ...system.environment, POOL: '2', KENES_ROLES: 'worker' });
    const inside = await NestFactory.createApplicationContext({ module: WorldModule, imports: [KernelModule.with(environment), CouncilModule] }, { logger: ['error'], abortOnError: false });
    return new World(system, inside);
  }

  async stop(): Promise<void> {
    await this.inside.close();
    await this.system.stop();
  }

  get unit(): UnitOfWork {
    return this.inside.get(UnitOfWork);
  }

  /** The owner's view of the database, for oracles that no person has. */
  get database(): DataSource {
    return this.inside.get(DataSource);
  }

  /** A new council whose clock shows 10:00 in its zone on that day; by default the demo's Thursday, 20 May 2027. */
  async council(day = '2027-05-20', preset: (code: string, slug: string) => CouncilPreset = smallCouncil): Promise<Council> {
    this.opened += 1;
    const code = codeOf(this.opened);
    const made = preset(code, `council-${code}`);
    const opened = await openCouncil(this.unit, this.database, made);
    const council = new Council(this, made, opened);
    await council.clockTo(day);
    return council;
  }

  /** A browser's cookie of somebody who has signed in. */
  async cookie(councilId: string, personId: string): Promise<string> {
    let cookie = '';
    await this.unit.write(systemCaller(councilId), async (work) => {
      const begun = await this.inside.get(Sessions).begin(work, personId);
      cookie = `${begun.cookie.name}=${begun.cookie.value}`;
      return begun.sessionId;
    });
    return cookie;
  }

  async token(councilId: string, personId: string): Promise<string> {
    let token = '';
    await this.unit.write(systemCaller(councilId), async (work) => {
      const issued = await this.inside.get(ApiTokens).issue(work, personId, 'story');
      token = issued.token;
      return issued.tokenId;
    });
    return token;
  }
}

/** One story's council and the people in it. */
export class Council {
  private readonly actors = new Map<string, Actor>();

  constructor(
    readonly world: World,
    readonly preset: CouncilPreset,
    readonly opened: OpenedCouncil,
  ) {}

  get id(): string {
    return this.opened.councilId;
  }

  /** The council's general address. */
  get address(): string {
    return `${this.preset.slug}@${this.world.system.mailDomain}`;
  }

  /** A person of the preset, with a token. */
  async person(key: string): Promise<Actor> {
    const known = this.actors.get(key);
    if (known) return known;
    const personId = this.opened.people.get(key);
    const described = this.preset.people.find((one) => one.key === key);
    if (!personId || !described) throw new Error(`nobody is called ${key} here`);
    const language = described.language === 'kk+ru' ? 'kk' : described.language;
    const actor = new Actor(key, personId, described.addresses[0]!, this.world.system.url, await this.world.token(this.id, personId), language);
    this.actors.set(key, actor);
    return actor;
  }

  async with<const Keys extends string[]>(...keys: Keys): Promise<{ [K in Keys[number]]: Actor }> {
    return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await this.person(key)] as const))) as { [K in Keys[number]]: Actor };
  }

  /** The id of an organisation by its key. */
  body(key: string): string {
    return this.opened.organisations.get(key) ?? (() => { throw new Error(`no body is called ${key} here`); })();
  }

  /** Moves this council's own clock; nobody else's. */
  async clockTo(day: string, time = '10:00'): Promise<void> {
    await this.world.unit.chore(this.id, (work) => work.query(`UPDATE council SET clock_offset_seconds = extract(epoch FROM ($2::timestamp AT TIME ZONE zone) - now())::bigint WHERE id = $1`, [this.id, `${day} ${time}`]));
  }

  /** Letters to a person, oldest first, as their mail client would show them. */
  lettersTo(actor: Actor | string): Promise<Letter[]> {
    return lettersTo(this, typeof actor === 'string' ? actor : actor.address);
  }

  /** Waits for a letter of that kind to a person. */
  letter(actor: Actor, kind: string): Promise<Letter> {
    return eventually(`a letter "${kind}" to ${actor.key}`, async () => (await this.lettersTo(actor)).findLast((letter) => letter.kind === kind) ?? null);
  }

  /** A person answers a letter from their own mail client, over real SMTP. */
  async replies(actor: Actor, letter: Letter, text: string, more: Partial<Reply> = {}): Promise<void> {
    const quoted = letter.text.split('\n').map((line) => `> ${line}`).join('\n');
    await postMail(this.world.system.smtpPort, {
      from: actor.address, to: letter.replyTo!, subject: `Re: ${letter.subject}`, inReplyTo: letter.messageId,
      text: `${text}\n\nчт, 20 мая 2027 г. в 10:15, Кеңес <${letter.from}>:\n${quoted}\n`, ...more,
    });
  }
}
