// Installs what package-lock.json names, where it is not installed yet. Uses nothing but Node itself.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** npm keeps a copy of the lock file in node_modules; the packages that both name with the same version are in place. */
function isInstalled() {
  const kept = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(kept)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(kept, 'utf8')).packages;
  // A package for another kind of machine is named in the lock file and rightly not installed.
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || found[name]?.version === version,
  );
}

/** Stops the process with a sentence where the network gives no packages. */
export function install() {
  if (isInstalled()) return;
  console.error('Installerar paket (bara första gången) …');
  // Not `npm ci`: it refuses a lock file that was written where a registry lacks other machines' optional binaries.
  // `install --no-save` installs the very versions of the lock file and leaves the file as it is.
  const { status } = npm(['install', '--no-save', '--include=dev', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error('Paketen gick inte att installera. Kontrollera att npm når sitt register och försök igen.');
    process.exit(1);
  }
}
