import type { Measured, Servers } from './load.js';
import type { PreparedCouncil } from './prepare.js';

/** One row of the table. */
export interface Line { what: string; ours: string; floor: string; aim: string; kept: boolean }

/** The system under measurement, its floor, and how long to look. */
export interface Bench {
  quick: boolean;
  council: PreparedCouncil;
  databaseUrl: string;
  url: string;
  smtpPort: number;
  ours: Servers;
  least: Servers;
  /** Ports of the floor. */
  floors: { list: number; bytes: number; mail: number };
  pace: { rounds: number; seconds: number };
}

/** CPU, throughput and the slow end, as the table says them. */
export const spent = ({ cpuMs, inPostgresMs, perSecond, p99 }: Measured): string =>
  `${cpuMs.toFixed(cpuMs < 1 ? 3 : 1)} ms CPU${inPostgresMs >= 0.1 ? ` (PostgreSQL ${inPostgresMs.toFixed(1)})` : ''}, ${perSecond.toFixed(0)}/s, p99 ${p99} ms`;
