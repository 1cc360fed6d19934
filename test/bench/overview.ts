import type { INestApplicationContext } from '@nestjs/common';
import { ApiTokens, openCouncil } from '@kenes/council';
import { systemCaller, UnitOfWork } from '@kenes/kernel';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { smallCouncil } from '../world/small-council.js';
import { cpuSeconds } from './cpu.js';
import { load, type Measured, type Servers } from './load.js';
import { seedAssignments } from './seed.js';

const query = `{ overview { year total counts { mark count } waiting { kind count since bodies { id } } nextMeeting { id yes no silent }
  bodies { lateBeside lastAnswerAt organisation { id short { kk ru } } counts { mark count } next { number dueOn title { kk ru } } } } }`;

/** The least that gives the bar and the column: the same rows counted once, and the answers of the year looked up. */
const floorSql = `SELECT lead.organisation_id, a.state, count(*), min(a.due_on), max((SELECT max(r.at) FROM report r WHERE r.slot_id = lead.id))
  FROM assignment a JOIN slot lead ON lead.council_id = a.council_id AND lead.assignment_id = a.id AND lead.is_lead WHERE a.year = 2027 GROUP BY 1, 2`;

/** A page few open at once, and every answer of it takes a while. */
const readers = 2;

export interface OverviewMeasured { ours: Measured; floorMs: number }

/** A council with so much of one year: its first page, asked for by its secretary. */
export async function measureOverview(inside: INestApplicationContext, databaseUrl: string, url: string, code: string, assignments: number, servers: Servers, seconds: number): Promise<OverviewMeasured> {
  const unit = inside.get(UnitOfWork);
  const opened = await openCouncil(unit, inside.get(DataSource), smallCouncil(code, `overview-${assignments}`));
  const { councilId } = opened;
  await unit.chore(councilId, (work) => work.query(`UPDATE council SET clock_offset_seconds = extract(epoch FROM timestamptz '2027-05-20 05:00Z' - now())::bigint WHERE id = $1`, [councilId]));
  await unit.chore(councilId, (work) => work.query(`INSERT INTO reminder_day (council_id, day) VALUES ($1, '2027-05-20') ON CONFLICT DO NOTHING`, [councilId]));
  let token = '';
  await unit.write(systemCaller(councilId), async (work) => {
    const issued = await inside.get(ApiTokens).issue(work, opened.people.get('aigul')!, 'bench');
    token = issued.token;
    return issued.tokenId;
  });
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await seedAssignments(owner, opened, assignments, { year: 2027 });
    const request = { url: `${url}/graphql`, method: 'POST' as const, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query }), status: 200 };
    await load(request, servers, 1, readers);
    return { ours: await load(request, servers, seconds, readers), floorMs: await floorOf(owner, councilId, servers.postmaster, seconds) };
  } finally {
    await owner.end();
  }
}

async function floorOf(client: Client, councilId: string, postmaster: number, seconds: number): Promise<number> {
  const once = async () => {
    await client.query('BEGIN READ ONLY');
    await client.query(`SELECT set_config('role', 'kenes_app', true), set_config('app.council', $1, true)`, [councilId]);
    await client.query(floorSql);
    await client.query('COMMIT');
  };
  await once();
  const before = { own: process.cpuUsage(), postgres: cpuSeconds([postmaster]) };
  let times = 0;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; times += 1) await once();
  const own = process.cpuUsage(before.own);
  return (((own.user + own.system) / 1e6 + cpuSeconds([postmaster]) - before.postgres) * 1000) / times;
}
