import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './build.mjs';
import { generate } from './generate.mjs';
import { root, runTool } from './run.mjs';
import { say } from './say.mjs';

const jest = { script: 'jest/bin/jest.js', nodeFlags: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'] };
const isRuleSpec = (file) => /\.spec\.tsx?$/.test(file) && (/\.(entity|policy)\.spec\./.test(file) || /^libs\/(mail|ics)\//.test(file));

/** The whole list, in the order in which a mistake is cheapest to learn about. Each is one counted check. */
const checks = [
  { name: 'types', passes: () => runTool('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']) },
  {
    name: 'types of the web',
    when: () => filesIn('apps/web/tsconfig.json').length > 0,
    passes: () => runTool('typescript/bin/tsc', ['--noEmit', '-p', 'apps/web/tsconfig.json']),
  },
  { name: 'lint', passes: () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0']) },
  { name: 'nothing unused', slow: true, passes: () => runTool('knip/bin/knip.js', ['--no-progress']) },
  {
    name: 'generated files are fresh',
    slow: true,
    passes: async () => ((await generate())?.length === 0 ? 0 : 1),
  },
];

/** Runs the checks and the specs, and ends with `N passed, N failed`. Answers whether nothing failed. */
export async function checkAll({ quick = false, only = [] } = {}) {
  const count = { passed: 0, failed: 0 };
  const tell = (name, ok) => {
    count[ok ? 'passed' : 'failed']++;
    say(`${ok ? '✓' : '✗'} ${name}`);
  };
  if (only.length === 0) {
    for (const { name, slow, when, passes } of checks) {
      if ((quick && slow) || when?.() === false) continue;
      tell(name, (await passes()) === 0);
    }
  }
  await (quick ? runSpecs(count, filesIn('libs').filter(isRuleSpec)) : withTestServer(() => runSpecs(count, only, tell)));
  say(`${count.passed} passed, ${count.failed} failed`);
  return count.failed === 0;
}

/** One PostgreSQL for the whole run; each spec takes a database of its own from it. */
async function withTestServer(act) {
  const { startTestServer } = await import(join(root, 'dist/config/database/test-server.js'));
  const server = await startTestServer();
  process.env.TEST_DATABASE_URL = server.url;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.stop().finally(() => process.exit(130)));
  try {
    await act();
  } finally {
    await server.stop();
  }
}

async function runSpecs(count, only, tell) {
  const report = join(root, 'var/test-results.json');
  rmSync(report, { force: true });
  const args = ['--maxWorkers=2', '--json', `--outputFile=${report}`, ...only];
  const code = await runTool(jest.script, args, { nodeFlags: jest.nodeFlags });
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    count.failed++;
    return say('✗ the specs did not run to their end');
  }
  const broken = results.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((it) => it.status !== 'failed'));
  count.passed += results.numPassedTests;
  count.failed += results.numFailedTests + broken.length;
  for (const { name, assertionResults } of results.testResults) {
    for (const it of assertionResults) if (it.status === 'failed') say(`✗ ${name.slice(root.length + 1)}: ${it.fullName}`);
  }
  for (const { name } of broken) say(`✗ ${name.slice(root.length + 1)} did not run`);
  if (results.numPendingTests > 0) say(`${results.numPendingTests} skipped on this machine`);
  if (code !== 0 && results.numFailedTests + broken.length === 0) count.failed++;
  if (tell && only.length === 0) tell('every spec file on disk ran', compare(results.testResults));
}

/** A spec in a folder that the configuration does not name would never be missed otherwise. */
function compare(testResults) {
  const ran = new Set(testResults.map(({ name }) => name));
  const forgotten = filesIn('apps', 'config', 'libs', 'test').filter((file) => /\.spec\.(m?js|tsx?)$/.test(file) && !ran.has(join(root, file)));
  for (const file of forgotten) say(`  ${file} did not run`);
  return forgotten.length === 0;
}
