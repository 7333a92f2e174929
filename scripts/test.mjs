// npm test: installs what it needs and runs everything. Ends with one line, `N passed, N failed`, over all suites.
//   node scripts/test.mjs [NAME …]     only the named suites: format types arrows unused unit unit22 e2e
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from './browser.mjs';
import { install } from './install.mjs';
import { fetchNode, NodeProblem } from './node/fetch.mjs';
import { onSupportedNode } from './node/supported.mjs';

await onSupportedNode();
install();
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = mkdtempSync(join(tmpdir(), 'ledtrad-test-'));
const tool = (path) => join(root, 'node_modules', path);

const run = (script, args, { node = process.execPath, env = {} } = {}) =>
  spawnSync(node, [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

/** A check of the source counts as one test. */
const check =
  (script, ...args) =>
  () =>
    run(tool(script), args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A vitest run counts its tests; a file that could not even be loaded counts as one failed. */
const vitest = (name, config, settings) => () => {
  const report = join(reports, `${name}.json`);
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const well = run(tool('vitest/vitest.mjs'), args, settings?.());
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed, failed: well ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

/** The oldest Node that is supported, also for what the tests start. The readers are hardly fuzzed: that finds faults of ours, not of Node's. */
function onNode22() {
  const node = fetchNode(22, 'Testerna körs också på den äldsta Node som stöds');
  const PATH = [dirname(node), process.env.PATH].join(delimiter);
  return { node, env: { PATH, LEDTRAD_FUZZ_SECONDS: '1' } };
}

const suites = {
  format: check('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'),
  types: () => {
    const [a, b] = ['tsconfig.json', 'tsconfig.web.json'].map((config) =>
      check('typescript-7/bin/tsc', '-p', config)(),
    );
    return { passed: a.passed + b.passed, failed: a.failed + b.failed };
  },
  arrows: check('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'testing', 'demo'),
  unused: check('knip/bin/knip.js'),
  unit: vitest('unit', 'vitest.config.ts'),
  unit22: vitest('unit22', 'vitest.config.ts', onNode22),
  e2e: vitest('e2e', 'e2e/vitest.config.ts', () => ({ env: { LEDTRAD_CHROMIUM: chromium() } })),
};

/** A suite that could not even begin, for want of its Node, is one failed. */
function counted(suite) {
  try {
    return suite();
  } catch (error) {
    if (!(error instanceof NodeProblem)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

const named = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const failures = [];
for (const [name, suite] of Object.entries(suites)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n── ${name}`);
  if (/unit|e2e/.test(name)) run(join(root, 'scripts/build.mjs'), []);
  const { passed, failed } = counted(suite);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name);
}
rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
