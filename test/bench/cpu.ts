import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

interface Used {
  parent: string;
  ticks: number;
}

function usedBy(pid: string): Used | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return { parent: fields[1]!, ticks: [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) }; // utime, stime and those of children that ended
  } catch {
    return null; // ended meanwhile
  }
}

/** CPU seconds that processes and all they started have used so far. Time on the clock would measure the neighbours too. */
export function cpuSeconds(roots: readonly number[]): number {
  const used = new Map<string, Used>();
  for (const pid of readdirSync('/proc')) {
    const one = /^\d+$/.test(pid) ? usedBy(pid) : null;
    if (one) used.set(pid, one);
  }
  const children = Map.groupBy(used.keys(), (pid) => used.get(pid)!.parent);
  const ticks = (pid: string): number => (used.get(pid)?.ticks ?? 0) + (children.get(pid) ?? []).reduce((sum, child) => sum + ticks(child), 0);
  return roots.reduce((sum, root) => sum + ticks(String(root)), 0) / ticksPerSecond;
}
