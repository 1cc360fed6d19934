import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KenesProcess } from '../world/process.js';
import { freePorts } from './started.js';

const starts = 3;

/** Seconds by the clock until Kenes with its demo says that it is ready, its database included: the middle one of some starts after the one that plays the season. */
export async function measureSecondStart(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-bench-start-'));
  const [port, smtpPort] = await freePorts(2);
  const environment = { DATA_DIR: folder, PORT: String(port), INBOUND_SMTP_PORT: String(smtpPort) };
  const started = async (): Promise<number> => {
    const began = Date.now();
    const kenes = KenesProcess.start(['up'], environment);
    try {
      await kenes.says(/^Kenes is ready/m, 170_000);
      return (Date.now() - began) / 1000;
    } finally {
      await kenes.stop();
    }
  };
  try {
    await started();
    const seconds: number[] = [];
    for (let nth = 0; nth < starts; nth += 1) seconds.push(await started());
    return seconds.sort((a, b) => a - b)[Math.floor(starts / 2)]!;
  } finally {
    rmSync(realpathSync(join(folder, 'postgres')), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}
