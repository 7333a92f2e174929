// Builds what runs: `node` is the command with its server, `web` is what the browser gets. Each only when its source is newer.
//   node scripts/build.mjs [node] [web] [--force]
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = (target) => join(root, 'dist', `.${target}`);

/** The newest change under a folder, in milliseconds. */
function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

const sources = [join(root, 'src')].filter(existsSync);
const singles = ['package-lock.json', 'vite.config.ts', 'scripts/build.mjs'].map((name) => join(root, name));

function isStale(target) {
  if (!existsSync(stamp(target))) return true;
  const built = statSync(stamp(target)).mtimeMs;
  return [...sources.map(newest), ...singles.filter(existsSync).map((file) => statSync(file).mtimeMs)].some(
    (t) => t > built,
  );
}

async function build(target) {
  const started = new Date();
  const { build: viteBuild } = await import('vite');
  await viteBuild({ configFile: join(root, 'vite.config.ts'), mode: target, logLevel: 'warn' });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp(target), started.toISOString());
  const { utimesSync } = await import('node:fs');
  utimesSync(stamp(target), started, started);
}

/** Builds one target if its source is newer than its output. */
export async function buildIfStale(target) {
  // An installed package contains the output and no source to compare with.
  if (!existsSync(join(root, 'src'))) return;
  if (isStale(target)) await build(target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  for (const target of named.length ? named : ['node', 'web']) {
    if (process.argv.includes('--force')) rmSync(stamp(target), { force: true });
    await buildIfStale(target);
  }
}
