// npm run sql: writes the statements of every operation to docs/sql, to be read in review. A test keeps the folder up
// to date.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'testing/sql'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, LEDTRAD_SQL: 'write' },
});
process.exitCode = status ?? 1;
