import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../npm.mjs';
import { releaseFor } from './releases.mjs';

const FOLDER = fileURLToPath(new URL('../../.node', import.meta.url));
const UNFINISHED = 'fetching-';
const HOUR = 3_600_000;
const INSTALL = 'Installera Node 24 från nodejs.org och försök igen.';

/** Why there is no such Node here, and what a person can do: a sentence in Swedish. */
export class NodeProblem extends Error {}

/** The path of a Node of that major version for this machine, fetched from npm where it is not there yet. Throws `NodeProblem`. */
export function fetchNode(major, why, platform = process.platform, arch = process.arch) {
  const release = releaseFor(major, platform, arch);
  if (!release) throw new NodeProblem(`${why}. npm har ingen Node ${major} för ${platform} ${arch}. ${INSTALL}`);
  return fetchRelease(release, why);
}

/**
 * The path of a release's program in the folder, fetched from npm where it is not there yet; one line on standard error says so and why.
 * What appears under its final name is whole, also when several processes fetch at once or one is killed.
 */
export function fetchRelease({ name, version, integrity }, why, folder = FOLDER) {
  const home = join(folder, `${name}-${version}`);
  const program = join('bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const path = join(home, program);
  if (existsSync(path)) return path;
  console.error(`${why}: hämtar Node ${version} från npm (${name}) till mappen ${basename(folder)} …`);

  const cannotSave = ({ code }) =>
    new NodeProblem(`Node ${version} går inte att spara i mappen ${folder} (${code}). ${INSTALL}`);
  let place;
  try {
    mkdirSync(folder, { recursive: true });
    removeUnfinished(folder);
    place = mkdtempSync(join(folder, UNFINISHED));
    describe(place, name, version, integrity);
  } catch (error) {
    throw cannotSave(error);
  }
  try {
    install(place, version);
    const fetched = join(place, 'node_modules', name);
    if (spawnSync(join(fetched, program), ['--version'], { encoding: 'utf8' }).stdout?.trim() !== `v${version}`)
      throw new NodeProblem(`Node ${version} från npm går inte att köra på den här datorn. ${INSTALL}`);
    try {
      renameSync(fetched, home);
    } catch (error) {
      // Another process may have been quicker; then its copy stands.
      if (!existsSync(path)) throw cannotSave(error);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return path;
}

/** A package of its own that holds npm to the pinned contents, wherever its registry is. */
function describe(place, name, version, integrity) {
  const dependencies = { [name]: version };
  const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } };
  writeFileSync(join(place, 'package.json'), JSON.stringify({ private: true, dependencies }));
  writeFileSync(join(place, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, requires: true, packages }));
}

function install(place, version) {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  const { status, error, stderr } = npm(['ci', ...options], { cwd: place, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status === 0) return;
  const code = error?.code ?? /npm (?:error|ERR!) code (\w+)/.exec(stderr)?.[1] ?? `npm slutade med ${status}`;
  throw new NodeProblem(
    code === 'EINTEGRITY'
      ? `Det som npm gav som Node ${version} är inte det väntade (EINTEGRITY) och används inte. ${INSTALL}`
      : `Node ${version} gick inte att hämta (${code}). Kontrollera att datorn når npm:s register, eller installera Node 24 från nodejs.org, och försök igen.`,
  );
}

/** Takes away what fetches that were killed left behind. No fetch takes an hour. */
function removeUnfinished(folder) {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(UNFINISHED))) {
    const path = join(folder, name);
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > HOUR) rmSync(path, { recursive: true, force: true });
  }
}
