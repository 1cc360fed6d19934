import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork, type Caller, type Work } from '@kenes/kernel';
import { SignInRequested } from '../council.events.js';
import { refuse } from '../council.refusals.js';
import { Person } from '../people/person.entity.js';
import { Links } from './links.js';
import type { Claim } from './secrets.js';
import { Sessions, type SessionCookie } from './sessions.js';

/** What a browser gets when somebody came in: its cookie, and the workspace it opens. */
export interface Entered {
  cookie: SessionCookie;
  slug: string;
}

const validForMinutes = 15;
const mailsPerHour = 5;
const codesPerHour = 20;

/** Signing in without a password: a link by mail, a page that acts only when its button is pressed. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
    private readonly sessions: Sessions,
  ) {}

  /** Sends a link if the council knows the address. Says nothing of whether it does, nor of the sixth request within an hour. */
  async request(slug: string, typed: string): Promise<void> {
    const council = await this.unit.councilBy('slug', slug);
    if (!council) return;
    const address = typed.trim().toLowerCase();
    await this.unit.chore(council.id, async (work) => {
      if (!(await isWithin(work, `mail:${address}`, mailsPerHour))) return;
      const [known] = await work.query<{ person_id: string }>('SELECT person_id FROM person_address WHERE address = $1', [address]);
      if (!known) return;
      const link = await this.links.issue(work, { purpose: 'signIn', objectId: known.person_id, personId: known.person_id, validForMinutes, maxUses: 1 });
      await work.record({ act: 'signIn.request', objectKind: 'person', objectId: known.person_id });
      await work.announce(new SignInRequested(link.id, known.person_id, address));
    });
  }

  /** Whom a link would sign in; changes nothing, so mail scanners may open it. */
  async whoEnters(token: string): Promise<Person> {
    const { councilId, link } = await this.links.open(token, 'signIn');
    const person = await this.unit.read(councilId, (reading) => reading.find(Person, link.personId));
    if (!person) throw refuse('LINK_UNKNOWN');
    return person;
  }

  /** Uses the link up and opens a session. */
  async enter(token: string): Promise<Entered> {
    const { councilId, link } = await this.links.open(token, 'signIn');
    return this.begin({ councilId, principalId: link.personId, channel: 'link', evidence: 'link' }, (work) => this.links.use(work, link.id));
  }

  /** Only in a demo: the session of one of its people, by the key of the preset. Null when there is none. */
  async enterDemo(personKey: string): Promise<Entered | null> {
    for (const council of (await this.unit.councils()).filter(({ demo }) => demo)) {
      const person = await this.unit.read(council.id, (reading) => reading.one(Person, 'key = $1', [personKey]));
      if (person) return this.begin({ councilId: council.id, principalId: person.id, channel: 'web', evidence: 'session' });
    }
    return null;
  }

  async leave(claim: Claim): Promise<void> {
    const council = await this.unit.councilBy('code', claim.councilCode);
    if (council) await this.unit.chore(council.id, (work) => this.sessions.end(work, claim));
  }

  /** Counts one try of a typed code from somewhere; refuses beyond what a person would need. */
  async countCodeTry(from: string): Promise<void> {
    for (const { id } of await this.unit.councils()) {
      const within = await this.unit.chore(id, (work) => isWithin(work, `code:${from}`, codesPerHour));
      if (!within) throw refuse('TOO_MANY_TRIES', 'code');
    }
  }

  private async begin(caller: Caller, first?: (work: Work) => Promise<void>): Promise<Entered> {
    let entered: Entered;
    await this.unit.write(caller, async (work) => {
      await first?.(work);
      const begun = await this.sessions.begin(work, caller.principalId!);
      entered = { cookie: begun.cookie, slug: work.slug };
      return begun.sessionId;
    });
    return entered!;
  }
}

/** Counts a try and says whether it is still one of those allowed within an hour; two at once wait for each other. */
async function isWithin(work: Work, subject: string, limit: number): Promise<boolean> {
  const hash = createHash('sha256').update(subject).digest();
  await work.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 27))', [hash.toString('hex')]);
  const [{ tries }] = (await work.query<{ tries: number }>(
    `SELECT count(*)::int AS tries FROM sign_in_attempt WHERE subject_hash = $1 AND at > now() - interval '1 hour'`, [hash],
  )) as [{ tries: number }];
  if (tries >= limit) return false;
  await work.query('INSERT INTO sign_in_attempt (council_id, subject_hash, id) VALUES ($1, $2, $3)', [work.councilId, hash, newId()]);
  return true;
}
