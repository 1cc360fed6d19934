import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, timeIn, weekdayIndex, wordsFor, type Environment } from '@kenes/config';
import { addressOf, compositionOn, Person } from '@kenes/council';
import { ENVIRONMENT, newId, UnitOfWork, type Statements, type Work } from '@kenes/kernel';
import { Outbox, type Look, type OutgoingMail } from '@kenes/notices';
import { mondayFacts } from './monday-facts.js';
import { mondayLetter } from './monday.mail.js';
import type { Monday } from './monday.page.js';

/** By the council's own clock. */
const sentFrom = '09:00';
/** As long as the letter about the decision alone serves: until the next page has come, and a little more. */
const LINKS_SERVE_MINUTES = 10 * 24 * 60;

/** The chair's page of a Monday (practice 29): once a Monday, from nine in the morning, on no other day. */
@Injectable()
export class Mondays {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** As often as somebody looks. True when this look wrote the page. */
  run(councilId: string): Promise<boolean> {
    return this.unit.chore(councilId, async (work) => {
      const { today } = work;
      if (weekdayIndex(today) !== 0 || timeIn(work.zone, work.now) < sentFrom) return false;
      if ((await work.query('SELECT FROM monday_page WHERE monday = $1', [today])).length > 0) return false;
      const chair = await chairOf(work);
      return chair ? this.write(work, chair) : false;
    });
  }

  /** What could not leave on its Monday is old news on Tuesday. */
  readonly look = async (work: Work, mail: OutgoingMail): Promise<Look> => {
    const [page] = await work.query<{ monday: string }>('SELECT monday FROM monday_page WHERE mail_id = $1', [mail.id]);
    return page?.monday === work.today ? null : 'its Monday is over';
  };

  private async write(work: Work, chair: { person: Person; address: string }): Promise<boolean> {
    const { person, address } = chair;
    const id = newId();
    // The row is the claim: of replicas that look at once one inserts it, the others wait for it and find it there.
    const claimed = await work.query(
      'INSERT INTO monday_page (council_id, id, monday, person_id, total, done, overdue) VALUES ($1, $2, $3, $4, 0, 0, 0) ON CONFLICT (council_id, monday) DO NOTHING RETURNING 1', [work.councilId, id, work.today, person.id]);
    if (claimed.length === 0) return false;
    const facts = await mondayFacts(work, work.today, {
      site: new URL(this.environment.publicUrl).host, recipient: { address, salutation: person.salutation }, before: await pageBefore(work, work.today),
      linkFor: (requestId) => this.outbox.linkFor(work, 'decide', requestId, person.id, LINKS_SERVE_MINUTES),
    });
    const language = person.language === 'kk+ru' ? 'kk' : person.language;
    const letter = mondayLetter(facts, person.language);
    const mailId = await this.outbox.put(work, {
      kind: 'monday', personId: person.id, toName: inLanguage(person.name, language), toAddress: address, reason: wordsFor(language).t('monday:reason'), ...letter,
      page: { purpose: 'monday', objectId: id, validForMinutes: LINKS_SERVE_MINUTES },
    });
    const { total, done, overdue } = facts;
    await work.query('UPDATE monday_page SET mail_id = $2, total = $3, done = $4, overdue = $5 WHERE id = $1', [id, mailId, total, done, overdue]);
    return true;
  }
}

/** Whoever chairs today and can be written to. */
async function chairOf(work: Work): Promise<{ person: Person; address: string } | null> {
  const seat = (await compositionOn(work, work.today)).find(({ role, holderId }) => role === 'chair' && holderId !== null);
  const person = seat ? await work.find(Person, seat.holderId!) : null;
  const address = person && (await addressOf(work, person.id));
  return person && address ? { person, address } : null;
}

/** What stood on the latest page before this day. */
export async function pageBefore(db: Statements, day: string): Promise<Monday['before']> {
  const [before] = await db.query<NonNullable<Monday['before']>>('SELECT monday, total, done, overdue FROM monday_page WHERE monday < $1 ORDER BY monday DESC LIMIT 1', [day]);
  return before ?? null;
}
