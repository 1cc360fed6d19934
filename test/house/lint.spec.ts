import { execFileSync } from 'node:child_process';
import { projectRoot } from '@kenes/config';

/** Each line is linted as if it were the whole of that file; the answer is the rule that refuses it. */
const cases: readonly (readonly [file: string, code: string, rule: string | null])[] = [
  ['libs/council/index.ts', `import { x } from '@kenes/kernel'; x();`, null],
  ['libs/kernel/index.ts', `import { x } from '@kenes/config'; x();`, null],
  ['libs/kernel/index.ts', `import { x } from '@kenes/council'; x();`, 'boundaries/dependencies'],
  ['libs/mail/index.ts', `import { x } from '@kenes/ics'; x();`, 'boundaries/dependencies'],
  ['libs/council/index.ts', `import { x } from '../kernel/refusal.js'; x();`, 'boundaries/dependencies'],
  ['libs/council/index.ts', `import { x } from '../../config/settings.js'; x();`, 'boundaries/dependencies'],
  ['libs/council/index.ts', `import { x } from '../../test/world/database.js'; x();`, 'boundaries/dependencies'],
  ['libs/council/index.ts', `import { x } from '../../apps/cli/up.js'; x();`, 'boundaries/dependencies'],
  ['libs/kernel/index.ts', `import { x } from './refusal.js'; import pg from 'pg'; import fs from 'node:fs'; x(pg, fs);`, null],
  ['config/settings.ts', `import { x } from '@kenes/kernel'; x();`, 'boundaries/dependencies'],
  ['config/environment.spec.ts', `import { x } from '../test/world/database.js'; x();`, null],
  ['apps/cli/up.ts', `import { x } from '@kenes/council'; import { y } from '../../config/database/migrator.js'; x(y);`, null],
  ['apps/cli/up.ts', `import { x } from '../../libs/kernel/refusal.js'; x();`, 'boundaries/dependencies'],
  ['libs/kernel/index.ts', 'a.query(`SELECT ${columns} FROM b WHERE c = $1`, [c]);', null],
  ['libs/kernel/index.ts', "a.query(`SELECT FROM b WHERE c = '${c}'`);", 'no-restricted-syntax'],
  ['libs/kernel/index.ts', "a.query('SELECT FROM b WHERE c = ' + c);", 'no-restricted-syntax'],
  ['libs/kernel/index.ts', 'this.assignmentRepository.save(assignment);', 'no-restricted-syntax'],
  ['libs/kernel/index.ts', `people.find({ where: {}, relations: ['posts'] });`, 'no-restricted-syntax'],
  ['libs/kernel/index.ts', 'class A { @VersionColumn() version: number; }', 'no-restricted-syntax'],
  ['libs/kernel/index.ts', `export const port = process.env['PORT'];`, 'no-restricted-properties'],
];

describe('Lint', () => {
  let refused: readonly (readonly string[])[];
  beforeAll(() => {
    const script = `
      import { ESLint } from 'eslint';
      import tseslint from 'typescript-eslint';
      // A text that is on no disk has no types, and these rules ask for none.
      const eslint = new ESLint({ cwd: ${JSON.stringify(projectRoot)}, overrideConfig: { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked } });
      const answers = [];
      for (const [filePath, code] of JSON.parse(process.argv[1])) {
        const [{ messages }] = await eslint.lintText(code, { filePath });
        answers.push(messages.map(({ ruleId, message }) => ruleId ?? message));
      }
      console.log(JSON.stringify(answers));`;
    const args = ['--input-type=module', '-e', script, JSON.stringify(cases)];
    refused = JSON.parse(execFileSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' })) as string[][];
  }, 120_000);

  it.each(cases.map(([file, code, rule], place) => ({ file, code, rule, place })))('$file: $code → $rule', ({ rule, place }) => {
    const bans = (refused[place] ?? []).filter((id) => id.startsWith('boundaries/') || id.startsWith('no-restricted'));
    expect(bans).toEqual(rule === null ? [] : [rule]);
  });
});
