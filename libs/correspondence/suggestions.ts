import { Injectable } from '@nestjs/common';
import { inLanguage, type Language, wordsFor, type WordKey, type WordVars } from '@kenes/config';
import { organisationOf, personOf, type Viewer } from '@kenes/council';
import { domainOf } from '@kenes/mail';
import { MailDestinations, type MailTarget } from './destinations.js';
import type { Message } from './message.entity.js';
import { SortSuggestion } from './message.views.js';
import { findPlaces, type Pointed } from './reading/find-place.js';

// A domain that one body alone writes from; public mail services belong to nobody.
const bodiesByDomain = `
SELECT domain, (array_agg(organisation_id))[1] AS "organisationId" FROM (
  SELECT DISTINCT split_part(a.address, '@', 2) AS domain, p.organisation_id FROM person_address a
    JOIN post_holder h ON h.council_id = a.council_id AND h.person_id = a.person_id AND h.from_on <= $2::date AND (h.to_on IS NULL OR h.to_on >= $2::date)
    JOIN post p ON p.council_id = h.council_id AND p.id = h.post_id
   WHERE split_part(a.address, '@', 2) = ANY($1::text[])
  UNION SELECT split_part(address, '@', 2), organisation_id FROM function_mailbox WHERE split_part(address, '@', 2) = ANY($1::text[])) AS written
 GROUP BY domain HAVING count(*) = 1`;

/** Where unsorted letters may belong: by reply address, by what they answer, by what they quote, by where they come from. */
@Injectable()
export class Suggestions {
  constructor(private readonly destinations: MailDestinations) {}

  async of(viewer: Viewer, message: Message, language: Language): Promise<SortSuggestion[]> {
    if (message.state !== 'unsorted' || message.atRisk) return [];
    const places = await this.placesOf(viewer, message);
    const suggestions: SortSuggestion[] = [];
    const { reply } = message.evidenceFacts;
    if (reply && message.personId === null && message.fromAddress !== '') {
      const holder = await personOf(viewer, reply.personId);
      const target = places.find(({ by }) => by === 'replyAddress')?.target ?? null;
      if (holder) suggestions.push(suggest('secondAddress', language, 'secondAddress', { name: inLanguage(holder.name, language) }, { ...filedTo(target), person: holder }));
    }
    for (const place of places) {
      const organisation = await organisationOf(viewer, place.target.organisationId);
      suggestions.push(suggest(place.target.kind, language, place.by === 'number' && place.named !== place.target.number ? 'letter' : place.by, factsOf(place), { ...filedTo(place.target), organisation }));
    }
    if (suggestions.length > 0) return suggestions;
    const organisationId = message.organisationId ?? (await this.bodyOf(viewer, domainOf(message.fromAddress)));
    const organisation = organisationId ? await organisationOf(viewer, organisationId) : null;
    return organisation ? [suggest('organisation', language, 'organisation', { organisation: inLanguage(organisation.short, language) }, { organisation })] : [];
  }

  private placesOf(viewer: Viewer, message: Message): Promise<Pointed[]> {
    return viewer.loader<Message, Pointed[]>('messagePlaces', async (messages) => {
      const year = Number((await viewer.reading.today()).slice(0, 4));
      return findPlaces(viewer.reading, this.destinations, messages.map((one) => one.traces), year);
    }).load(message);
  }

  private bodyOf(viewer: Viewer, domain: string): Promise<string | null> {
    return viewer.loader<string, string | null>('bodyByDomain', async (domains) => {
      const rows = await viewer.reading.query<{ domain: string; organisationId: string }>(bodiesByDomain, [domains, await viewer.reading.today()]);
      return domains.map((one) => rows.find((row) => row.domain === one)?.organisationId ?? null);
    }).load(domain);
  }
}

const filedTo = (target: MailTarget | null) => ({ targetId: target?.id ?? null, slotId: target?.kind === 'slot' ? target.id : null });

/** The sentence's facts: a letter of ours is named by its own number, without the year it is kept with. */
function factsOf({ named, target }: Pointed): WordVars {
  return { number: target.number, subject: target.subject, letter: (named ?? '').split('/')[0]! };
}

function suggest(kind: SortSuggestion['kind'], language: Language, key: string, vars: WordVars, about: Partial<SortSuggestion>): SortSuggestion {
  const sentence = wordsFor(language).t(`correspondence:suggestion.${key}` as WordKey, vars);
  return Object.assign(new SortSuggestion(), { kind, targetId: null, slotId: null, person: null, organisation: null, ...about, sentence });
}
