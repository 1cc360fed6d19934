export interface Command {
  readonly usage: string;
  readonly does: string;
  /** Answers with the exit code. Loaded when it is called: a check of the settings need not wait for the whole house. */
  run(args: readonly string[]): Promise<number>;
}

export const commands: Readonly<Record<string, Command>> = {
  up: {
    usage: '',
    does: 'starts the database, migrates it and runs the roles of KENES_ROLES',
    run: async () => (await import('./up.js')).up(),
  },
  migrate: {
    usage: '',
    does: 'brings the database up to this version',
    run: async () => (await import('./migrate.js')).migrateDatabase(),
  },
  demo: {
    usage: '',
    does: 'loads the demo council and prints a sign-in link for each role',
    run: async () => (await import('./demo.js')).demo(),
  },
  'council create': {
    usage: '<slug> --code <code>',
    does: 'opens a council from the preset of the twelve days',
    run: async (args) => (await import('./create-council.js')).createCouncil(args),
  },
  'link create': {
    usage: '<address> [--council <slug>]',
    does: 'makes a sign-in link for a person',
    run: async (args) => (await import('./create-link.js')).createLink(args),
  },
  'token create': {
    usage: '<address> --name <name> [--days <n>]',
    does: 'makes an API token with the rights of a person',
    run: async (args) => (await import('./create-token.js')).createToken(args),
  },
  generate: {
    usage: '',
    does: 'writes schema.sql, schema.graphql and access.md',
    run: async () => (await import('./generate.js')).generate(),
  },
  doctor: {
    usage: '',
    does: 'says what is wrong with the settings, the database and the folders',
    run: async () => (await import('./doctor.js')).doctor(),
  },
};
