import { eventually } from './eventually.js';
import { startSystem, type RunningSystem } from './system.js';

/** The demo as `npm start` brings it up, played to the morning of 20 May 2027. */
export async function startDemo(): Promise<RunningSystem> {
  const system = await startSystem({ DEMO: 'on' });
  await eventually('the demo to be played', async () => system.output().includes('/in/'), 150);
  return system;
}
