import autocannon from 'autocannon';
import { cpuSeconds } from './cpu.js';

export interface Request {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** What every answer must be; anything else fails the bench. */
  status: number;
}

export interface Measured {
  perSecond: number;
  p99: number;
  /** CPU of all processes that answer, for one request. */
  cpuMs: number;
  /** How much of it is PostgreSQL's. */
  inPostgresMs: number;
}

/** Pids of what answers. */
export interface Servers {
  process: number;
  postmaster: number;
}

/** Requests one after another on each of the connections, for some seconds; the CPU is that of `servers`, never the client's. */
export async function load({ url, method = 'GET', headers, body, status }: Request, { process, postmaster }: Servers, seconds: number, connections = 20): Promise<Measured> {
  const before = { all: cpuSeconds([process, postmaster]), postgres: cpuSeconds([postmaster]) };
  const result = await autocannon({ url, method, headers, body, connections, duration: seconds, timeout: 10 });
  const used = { all: cpuSeconds([process, postmaster]) - before.all, postgres: cpuSeconds([postmaster]) - before.postgres };
  const counted = Object.fromEntries(Object.entries(result.statusCodeStats ?? {}).map(([code, { count }]) => [code, count ?? 0]));
  const wrong = Object.keys(counted).filter((code) => Number(code) !== status);
  if (wrong.length > 0 || result.errors > 0 || result.requests.total === 0) throw new Error(`${url} answered ${JSON.stringify(counted)}, ${result.errors} errors`);
  return { perSecond: result.requests.average, p99: result.latency.p99, cpuMs: (used.all * 1000) / result.requests.total, inPostgresMs: (used.postgres * 1000) / result.requests.total };
}

export interface Side {
  request: Request;
  servers: Servers;
}

/** Ours and the floor by turns, so that whatever else the machine does falls on both; the middle one of the rounds counts. */
export async function compare(ours: Side, floor: Side, { rounds, seconds }: { rounds: number; seconds: number }): Promise<{ ours: Measured; floor: Measured; times: number }> {
  await load(ours.request, ours.servers, 2); // compiled and cached, as after the first minute of work
  await load(floor.request, floor.servers, 1);
  const pairs: { ours: Measured; floor: Measured; times: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const least = await load(floor.request, floor.servers, seconds);
    const mine = await load(ours.request, ours.servers, seconds);
    pairs.push({ ours: mine, floor: least, times: mine.cpuMs / least.cpuMs });
  }
  return pairs.sort((a, b) => a.times - b.times)[Math.floor(rounds / 2)]!;
}
