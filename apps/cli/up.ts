import { ConfigurationError, type Environment, loadEnvironment } from '@kenes/config';
import { migrate } from '../../config/database/migrator.js';
import { whyNotFree } from '../../config/ports.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { portsOf } from './ports.js';
import { untilStopped } from './until-stopped.js';

/** Everything of KENES_ROLES in this one process, and the embedded database where no other is named. */
export async function up(): Promise<number> {
  const settings = loadEnvironment();
  await untilStopped(
    async (opened) => {
      await refuseTakenPorts(settings);
      console.log(settings.databaseUrl === null ? 'Starting the database …' : 'Opening the database …');
      // The modules of the house are read while the database starts: not before, since reading them leaves no moment to launch it.
      const { environment, isEmbedded } = await openAndMigrate(settings, opened, () => void readHouse());
      const [{ startSystem }, { UnitOfWork }, demo] = await readHouse();
      const wantsDemo = environment.demo ?? isEmbedded;
      const system = await startSystem({ ...environment, demo: wantsDemo });
      opened(system.close);
      return { app: system.app, unit: system.app.get(UnitOfWork), environment, wantsDemo, demo };
    },
    async ({ app, unit, environment, wantsDemo, demo }) => {
      if (wantsDemo && (environment.demo || (await unit.councils()).every((council) => council.demo))) await demo.loadDemo(app);
      announce(environment);
      if (wantsDemo && environment.roles.includes('api')) for (const line of await demo.demoLinks(app)) console.log(line);
    },
  );
  return 0;
}

const readHouse = () => Promise.all([import('./system.js'), import('@kenes/kernel'), import('./demo.js')]);

/** Looked at first, so that a taken port is one clear line and nothing has been started. */
async function refuseTakenPorts(environment: Environment): Promise<void> {
  for (const [setting, port] of portsOf(environment)) {
    const problem = await whyNotFree(port);
    if (problem !== null) throw new ConfigurationError(setting, `${port} ${problem}.`);
  }
}

async function openAndMigrate(settings: Environment, opened: (close: () => Promise<void>) => void, launched: () => void): Promise<OpenDatabase> {
  const database = await openDatabase(settings, launched);
  opened(database.close);
  await migrate(database.environment.databaseUrl);
  return database;
}

function announce({ publicUrl, roles, inboundSmtpPort }: Environment): void {
  const doors = [...(roles.includes('api') ? [publicUrl] : []), ...(roles.includes('worker') && inboundSmtpPort ? [`mail on port ${inboundSmtpPort}`] : [])];
  console.log(`Kenes is ready: ${doors.join(', ')}`);
}
