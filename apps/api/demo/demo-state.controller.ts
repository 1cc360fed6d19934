import { BadRequestException, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { demoRoles, wordsFor, type Language, type WordKey } from '@kenes/config';
import { anyone, Asks, UnitOfWork, type Reading } from '@kenes/kernel';
import type { FastifyRequest } from 'fastify';
import { preferredLanguage } from '../language.js';
import { DemoCouncils } from './demo-council.js';
import { Mailboxes } from './mailboxes.js';

interface RoleRow {
  key: string;
  name: string;
  post: string;
  organisation: string;
  requests: number;
  orders: number;
}

const rolesSql = (language: Language): string => `
SELECT p.key, p.name_${language} AS name, coalesce(held.title, '') AS post, coalesce(held.short, '') AS organisation,
       (SELECT count(*)::int FROM slot s JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id WHERE s.organisation_id = held.organisation_id AND s.force <> 'order' AND a.state IN ('issued', 'underway', 'submitted')) AS requests,
       (SELECT count(*)::int FROM slot s JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id WHERE s.organisation_id = held.organisation_id AND s.force = 'order' AND a.state IN ('issued', 'underway', 'submitted')) AS orders
  FROM person p
  LEFT JOIN LATERAL (
    SELECT post.organisation_id, post.title_${language} AS title,
           (SELECT n.short_${language} FROM organisation_name n WHERE n.organisation_id = post.organisation_id AND n.valid_from <= $2::date ORDER BY n.valid_from DESC LIMIT 1) AS short
      FROM post_holder h JOIN post ON post.council_id = h.council_id AND post.id = h.post_id
     WHERE h.person_id = p.id AND h.from_on <= $2::date AND (h.to_on IS NULL OR h.to_on >= $2::date) ORDER BY h.from_on DESC LIMIT 1) AS held ON true
 WHERE p.key = ANY($1::text[])`;

const countsSql = `
SELECT (SELECT count(*)::int FROM assignment WHERE state NOT IN ('draft', 'discarded')) AS assignments,
       (SELECT count(*)::int FROM assignment WHERE state IN ('issued', 'underway', 'submitted')) AS open,
       (SELECT count(*)::int FROM report r WHERE r.standing = 'waiting' AND NOT EXISTS (SELECT FROM extension_request x WHERE x.report_id = r.id AND x.state = 'prepared')) AS reports,
       (SELECT count(*)::int FROM extension_request WHERE state = 'prepared') AS decisions,
       (SELECT count(*)::int FROM message WHERE state = 'unsorted' AND NOT at_risk) AS letters,
       (SELECT count(*)::int FROM region) AS regions`;

type Counts = Record<'assignments' | 'open' | 'reports' | 'decisions' | 'letters' | 'regions', number>;

/** The start page of the demo: what day it is, who can be tried out, and the button that ends the day. */
@Controller('demo')
export class DemoStateController {
  constructor(
    private readonly demo: DemoCouncils,
    private readonly mailboxes: Mailboxes,
    private readonly unit: UnitOfWork,
  ) {}

  @Asks(anyone)
  @Get('state')
  async state(@Req() request: FastifyRequest): Promise<object> {
    const language = preferredLanguage(request);
    const boxes = await this.mailboxes.list(language);
    return this.demo.read(async (reading, { slug, zone }) => {
      const [counts] = await reading.query<Counts>(countsSql);
      const unread = boxes.reduce((sum, box) => sum + box.unread, 0);
      return {
        today: await reading.today(), slug, zone,
        roles: await rolesOf(reading, counts!, language),
        counts: { assignments: counts!.assignments, regions: counts!.regions, mailboxes: boxes.length, unread },
      };
    });
  }

  @Asks(anyone)
  @Post('next-day')
  @HttpCode(204)
  async nextDay(@Req() request: FastifyRequest): Promise<void> {
    if (request.headers['x-kenes'] !== '1') throw new BadRequestException();
    const council = await this.demo.one();
    await this.unit.write({ councilId: council.id, principalId: null, channel: 'web', evidence: 'system' }, async (work) => {
      await work.query('UPDATE council SET clock_offset_seconds = clock_offset_seconds + 86400 WHERE id = $1 AND demo', [council.id]);
      await work.record({ act: 'demo.nextDay', objectKind: 'council', objectId: council.id });
      return council.id;
    });
  }
}

/** The roles in the order of the start page, each with what waits for it. */
async function rolesOf(reading: Reading, counts: Counts, language: Language): Promise<object[]> {
  const rows = await reading.query<RoleRow>(rolesSql(language), [Object.values(demoRoles), await reading.today()]);
  const say = (key: string, count: number) => (count > 0 ? [wordsFor(language).t(`common:count.${key}` as WordKey, { count })] : []);
  return Object.entries(demoRoles).flatMap(([key, person]) => {
    const row = rows.find((one) => one.key === person);
    if (!row) return [];
    const works = key === 'secretary' || key === 'coordinator';
    const waits = works
      ? [...say('reports', counts.reports), ...say('letters', counts.letters)]
      : key === 'chair' ? [...say('decisions', counts.decisions), ...say('assignments', counts.open)] : [...say('assignments', row.orders), ...say('requests', row.requests)];
    return [{ key, name: row.name, post: row.post, organisation: row.organisation, summary: waits.join(', ') }];
  });
}
