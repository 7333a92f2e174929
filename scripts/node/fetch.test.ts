import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npm } from '../npm.mjs';

const work = mkdtempSync(join(tmpdir(), 'ledtrad-fetch-'));
const release = { name: 'node-example', version: '24.1.2', integrity: '' };
const other = `sha512-${createHash('sha512').update('another').digest('base64')}`;

/** A registry of one package, whose program says a version as Node does. */
let address = '';
const registry = createServer((request, response) => {
  const { name, version, integrity } = release;
  const tarball = `${address}/${name}-${version}.tgz`;
  if (request.url?.endsWith('.tgz')) response.end(readFileSync(join(work, `${name}-${version}.tgz`)));
  else response.end(JSON.stringify({ name, versions: { [version]: { name, version, dist: { tarball, integrity } } } }));
});

beforeAll(async () => {
  const made = join(work, 'package');
  mkdirSync(join(made, 'bin'), { recursive: true });
  writeFileSync(join(made, 'package.json'), JSON.stringify({ name: release.name, version: release.version }));
  writeFileSync(join(made, 'bin/node'), `#!/bin/sh\necho v${release.version}\n`);
  chmodSync(join(made, 'bin/node'), 0o755);
  expect(npm(['pack', '--pack-destination', work], { cwd: made }).status).toBe(0);
  const bytes = readFileSync(join(work, `${release.name}-${release.version}.tgz`));
  release.integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  await once(registry.listen(0, '127.0.0.1'), 'listening');
  address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
});
afterAll(() => {
  registry.close();
  rmSync(work, { recursive: true, force: true });
});

/** Fetches in a process of its own, as `npm start` does; what it says is the path on standard output, or the sentence. */
async function fetchInto(folder: string, { wanted = release, from = address } = {}) {
  const code = `
    import { fetchRelease, NodeProblem } from ${JSON.stringify(new URL('fetch.mjs', import.meta.url).href)};
    try { console.log(fetchRelease(${JSON.stringify(wanted)}, 'Provet behöver den', ${JSON.stringify(folder)})); }
    catch (error) { console.log(error instanceof NodeProblem ? error.message : error); }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_registry: from, npm_config_cache: join(work, 'cache') },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part) => {
    said.out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part) => {
    said.err += part;
  });
  await once(child, 'close');
  return said;
}

const fresh = () => mkdtempSync(join(work, 'folder-'));
const pathIn = (folder: string) => join(folder, 'node-example-24.1.2/bin/node');

describe('fetching Node', () => {
  it('says what it fetches and why in one line, and the next time finds it', async () => {
    const folder = fresh();
    const first = await fetchInto(folder);
    expect(first.err).toMatch(
      /^Provet behöver den: hämtar Node 24\.1\.2 från npm \(node-example\) till mappen .+ …\n$/,
    );
    expect(first.out).toBe(`${pathIn(folder)}\n`);
    expect(existsSync(pathIn(folder))).toBe(true);
    expect(readdirSync(folder)).toEqual(['node-example-24.1.2']);
    expect(await fetchInto(folder, { from: 'http://127.0.0.1:1' })).toEqual({ out: first.out, err: '' });
  });

  it('refuses contents other than the pinned, and leaves nothing', async () => {
    const folder = fresh();
    const { out } = await fetchInto(folder, { wanted: { ...release, integrity: other } });
    expect(out).toMatch(/^Det som npm gav som Node 24\.1\.2 är inte det väntade .* används inte\. Installera Node 24/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('without a registry says what to do, and leaves nothing', async () => {
    const folder = fresh();
    const { out } = await fetchInto(folder, { from: 'http://127.0.0.1:1', wanted: { ...release, version: '24.1.3' } });
    expect(out).toMatch(/^Node 24\.1\.3 gick inte att hämta \(ECONNREFUSED\)\. Kontrollera att datorn når npm/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so where the folder cannot be written', async () => {
    const file = join(work, 'file');
    writeFileSync(file, '');
    expect((await fetchInto(file)).out).toMatch(/^Node 24\.1\.2 går inte att spara i mappen .*file \(E\w+\)\. /);
  });

  it('done by several at once gives each the same whole one', async () => {
    const folder = fresh();
    const said = await Promise.all([fetchInto(folder), fetchInto(folder), fetchInto(folder)]);
    expect(said.map(({ out }) => out)).toEqual(Array(3).fill(`${pathIn(folder)}\n`));
    expect(readdirSync(folder)).toEqual(['node-example-24.1.2']);
  });

  it('is done again after one that was killed, whose rest is cleared away later', async () => {
    const folder = fresh();
    const [old, recent] = ['fetching-old', 'fetching-recent'].map((name) => join(folder, name)) as [string, string];
    for (const left of [old, recent]) mkdirSync(join(left, 'node_modules/node-example/bin'), { recursive: true });
    utimesSync(old, new Date(0), new Date(0));
    expect((await fetchInto(folder)).out).toBe(`${pathIn(folder)}\n`);
    expect(readdirSync(folder).sort()).toEqual(['fetching-recent', 'node-example-24.1.2']);
  });
});
