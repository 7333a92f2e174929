import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ledtrad-operating-'));
const started: ChildProcess[] = [];
afterAll(() => {
  for (const server of started) server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const NO_DATABASE = { DATABASE_URL: '', LEDTRAD_DATA: '' };

/** The command as a person runs it. */
const ledtrad = (args: string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/ledtrad'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...NO_DATABASE, ...env },
  });
  return { status, out: stdout, err: stderr };
};

/** Starts the system and waits for its address. */
async function serve(...args: string[]): Promise<{ server: ChildProcess; address: string; output: () => string }> {
  const server = spawn(process.execPath, [join(root, 'bin/ledtrad'), 'serve', '--port', '0', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...NO_DATABASE },
  });
  started.push(server);
  let output = '';
  let address: string | undefined;
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (part) => {
      output += part;
      address ??= /http:\/\/localhost:\d+/.exec(output)?.[0];
    });
  await expect.poll(() => address, { timeout: 200_000 }).toBeDefined();
  return { server, address: address as string, output: () => output };
}

/**
 * The answer from an address. Each request uses its own connection, since a command in between takes longer than a
 * connection is kept open.
 */
const get = async (url: string): Promise<unknown> =>
  await new Promise((resolve, reject) => {
    request(url, { agent: false }, (answer) => void json(answer).then(resolve, reject))
      .once('error', reject)
      .end();
  });

const nodesOf = async (address: string) =>
  ((await get(`${address}/api/v1/organisation/parts?limit=100`)) as { items: unknown[] }).items.length;

// Each start is a process, and each command another: a busy machine is slow.
describe('a system that runs', { timeout: 240_000 }, () => {
  const data = join(folder, 'data');

  it('is backed up and restored while running, and says when', async () => {
    const { server, address, output } = await serve('--data', data);
    expect(output()).toContain(`Databas: inbyggd, i mappen ${data}`);
    const nodes = await nodesOf(address);
    expect(nodes).toBeGreaterThan(1);

    const file = join(folder, 'kopia.backup.gz');
    const backup = ledtrad(['backup', file, '--data', data]);
    expect(backup).toMatchObject({ status: 0, out: expect.stringContaining('kontrolläst') });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { last } = (await get(`${address}/api/v1/backups`)) as { last: { size: number } };
    expect(last.size).toBe(statSync(file).size);

    // Into a folder that has no database: the restored system is the same municipality.
    const elsewhere = join(folder, 'elsewhere');
    expect(ledtrad(['restore', file, '--data', elsewhere])).toMatchObject({ status: 0 });
    const refused = ledtrad(['restore', file, '--data', data]);
    expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('håller redan uppgifter') });
    expect(await nodesOf(address)).toBe(nodes);

    const other = await serve('--data', join(folder, 'other'), '--empty');
    // The council is there from the start.
    expect(await nodesOf(other.address)).toBe(1);
    expect(ledtrad(['restore', file, '--data', join(folder, 'other')])).toMatchObject({ status: 0 });
    // The process that kept running shows what was restored, when it next asks which municipalities there are.
    await expect.poll(() => nodesOf(other.address), { timeout: 30_000 }).toBe(nodes);
    expect(readdirSync(data).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(statSync(join(data, 'running.json')).mode & 0o777).toBe(0o600);

    for (const one of [server, other.server]) {
      one.kill('SIGTERM');
      expect(await once(one, 'exit')).toEqual([0, null]);
    }
    expect(existsSync(join(data, 'running.json'))).toBe(false);
  });

  it('is restored over a broken database, which is kept aside', async () => {
    rmSync(join(data, 'database/PG_VERSION'));
    const refused = ledtrad(['backup', 'x.gz', '--data', data]);
    expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('PG_VERSION saknas') });
    const file = join(folder, 'kopia.backup.gz');
    const damaged = join(folder, 'skadad.gz');
    writeFileSync(damaged, readFileSync(file).subarray(0, 5000));
    expect(ledtrad(['restore', damaged, '--data', data, '--replace'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('skadad'),
    });
    expect(existsSync(join(data, 'database/global'))).toBe(true);
    const restored = ledtrad(['restore', file, '--data', data, '--replace']);
    expect(restored).toMatchObject({ status: 0, out: expect.stringContaining('database.aside-') });
    expect(ledtrad(['backup', 'y.gz', '--data', data]).status).toBe(0);
  });

  it('ends at once on a second signal a while later, though someone holds a request open', async () => {
    const { server, address } = await serve('--data', join(folder, 'twice'), '--empty');
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    const head = [
      'POST /api/v1/imports HTTP/1.1',
      'Host: localhost',
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 1000',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n--x\r\n`);
    server.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(server.exitCode).toBeNull();
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([1, null]);
  });
});

describe('a start that fails', () => {
  it.each<[string, string[], Record<string, string>, RegExp]>([
    [
      'with a folder beside a server',
      ['--data', 'x'],
      { DATABASE_URL: 'postgres://a:hemligt@127.0.0.1:1/b' },
      /Både DATABASE_URL och --data/,
    ],
    [
      'with a server that is not there',
      [],
      { DATABASE_URL: 'postgres://ann:hemligt@127.0.0.1:1/ledtrad?password=hemligt' },
      /^Databas: PostgreSQL på 127\.0\.0\.1:1, databasen ledtrad, som ann\nledtrad: Databasen i DATABASE_URL svarar inte/,
    ],
    ['with a file for a folder', ['--data', join(root, 'package.json')], {}, /är en fil/],
  ])('%s says so in a sentence, without a password or a trace', (_, args, env, sentence) => {
    const { status, err } = ledtrad(['serve', '--port', '0', ...args], env);
    expect(status).toBe(1);
    expect(err).toMatch(sentence);
    expect(err).not.toContain('hemligt');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('shows a stack trace only on request', () => {
    const env = { DATABASE_URL: 'postgres://ann@127.0.0.1:1/ledtrad' };
    expect(ledtrad(['backup', 'x.gz', '--debug'], env).err).toMatch(/\n\s+at /);
  });
});
