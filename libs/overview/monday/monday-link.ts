import { Injectable } from '@nestjs/common';
import { compositionOn, Link, Links, Person, type OpenedLink } from '@kenes/council';
import { Refusal, UnitOfWork, type Reading } from '@kenes/kernel';
import { mondayFacts, onPaper } from './monday-facts.js';
import type { Monday } from './monday.page.js';
import { pageBefore } from './mondays.js';

/** The sheet with what stands now, and where each decision is made. */
export interface MondaySheet { monday: Monday; pages: ReadonlyMap<string, string> }

/** `/m/<token>`: the page of a Monday as a sheet to print. Looking changes nothing; it shows what stands when it is looked at. */
@Injectable()
export class MondayLink {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
  ) {}

  async look(token: string): Promise<(MondaySheet & { person: Person }) | 'unknown' | 'gone'> {
    try {
      const opened = await this.links.open(token, 'monday');
      return await this.unit.read(opened.councilId, (reading) => this.sheet(reading, opened));
    } catch (error) {
      if (error instanceof Refusal) return error.code === 'LINK_UNKNOWN' ? 'unknown' : 'gone';
      throw error;
    }
  }

  private async sheet(reading: Reading, { link, councilCode }: OpenedLink): Promise<(MondaySheet & { person: Person }) | 'gone'> {
    const today = await reading.today();
    const [page] = await reading.query<{ monday: string }>('SELECT monday FROM monday_page WHERE id = $1', [link.objectId]);
    // A link outlives a seat; what the chair reads does not.
    const isChair = (await compositionOn(reading, today)).some(({ role, holderId }) => role === 'chair' && holderId === link.personId);
    if (!page || !isChair) return 'gone';
    const person = (await reading.find(Person, link.personId))!;
    const own = await reading.all(Link, `purpose = 'decide' AND person_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`, [link.personId], 'created_at');
    const about = new Map(own.map((one) => [one.objectId, one]));
    const monday = await mondayFacts(reading, today, { ...onPaper, before: await pageBefore(reading, page.monday), linkFor: async (requestId) => about.get(requestId)?.id ?? null });
    return { monday, person, pages: new Map(own.map((one) => [one.id, this.links.url({ councilCode }, one)])) };
  }
}
