import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Channel, type Evidence, type Reading } from '@kenes/kernel';
import { Viewer, type Standing } from './viewer.js';

const standingSql = `
  WITH held AS (
    SELECT post.id AS post_id, post.organisation_id FROM post_holder holder
      JOIN post ON post.council_id = holder.council_id AND post.id = holder.post_id
     WHERE holder.person_id = $1 AND holder.from_on <= $2 AND (holder.to_on IS NULL OR holder.to_on >= $2)
  ), seat AS (
    SELECT role, organisation_id FROM mandate
     WHERE (person_id = $1 OR post_id IN (SELECT post_id FROM held)) AND from_on <= $2 AND (to_on IS NULL OR to_on >= $2)
  )
  SELECT person.id AS "personId", person.language AS "letterLanguage",
         ARRAY(SELECT DISTINCT role FROM seat) AS roles,
         ARRAY(SELECT organisation_id FROM held UNION SELECT organisation_id FROM seat) AS "organisationIds",
         EXISTS (SELECT FROM safeguarding_contact contact WHERE contact.person_id = person.id) AS "isSafeguardingContact"
    FROM person WHERE person.id = $1`;

/** Makes viewers of people: roles and bodies are those of today, asked anew with every request. */
@Injectable()
export class Viewers {
  constructor(private readonly unit: UnitOfWork) {}

  /**
   * A viewer for a person known by other means; whoever asked closes its reading. A link or a mail speaks for its
   * holder's bodies and for none of the holder's roles: a stolen letter is no secretary (decision 13).
   */
  async forPerson(councilId: string, personId: string, channel: Channel, evidence: Evidence): Promise<Viewer> {
    const viewer = await this.whoever(councilId, channel, evidence, () => Promise.resolve(personId));
    if (!viewer) throw new Error(`no person ${personId}`);
    return viewer;
  }

  /** A viewer for whomever `find` finds in the same reading; null for nobody. */
  async whoever(councilId: string, channel: Channel, evidence: Evidence, find: (reading: Reading) => Promise<string | null>): Promise<Viewer | null> {
    const reading = this.unit.open(councilId);
    try {
      const personId = await find(reading);
      const [standing] = personId ? await reading.query<Standing>(standingSql, [personId, await reading.today()]) : [];
      if (standing) {
        const isLetter = channel === 'link' || channel === 'mail';
        return new Viewer(councilId, isLetter ? { ...standing, roles: [], isSafeguardingContact: false } : standing, channel, evidence, reading);
      }
    } catch (error) {
      await reading.close();
      throw error;
    }
    await reading.close();
    return null;
  }
}
