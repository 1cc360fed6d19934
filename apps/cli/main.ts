import { ConfigurationError } from '@kenes/config';
import { commands } from './commands.js';

// React and GraphQL check more, and slower, unless they are told.
process.env['NODE_ENV'] ??= 'production';

/** `kenes <command>`: finds the command by its one or two words and gives it the rest. */
async function main(words: readonly string[]): Promise<number> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => candidate in commands);
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || command === undefined) {
    if (words.length > 0) console.error(`kenes has no command "${words.join(' ')}".\n`);
    console.log(overview());
    return words.length > 0 ? 1 : 0;
  }
  return command.run(words.slice(name.split(' ').length));
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { usage, does }]) => `  ${`${name} ${usage}`.padEnd(44)} ${does}`);
  return ['kenes <command>', ...lines].join('\n');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isSetting = error instanceof ConfigurationError;
  console.error(isSetting ? `Kenes cannot start: ${error.message}` : error);
  process.exit(1);
}
