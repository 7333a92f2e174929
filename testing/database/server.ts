import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openDatabase } from '../../src/platform/database/open.ts';
import { findBinaries } from './binaries.ts';

export interface TestServer {
  /** The URL of a migrated database that no one else uses. */
  freshDatabase: () => Promise<string>;
  /** Stops as an administrator would, which drops every connection, and starts again at the same address. */
  restart: () => Promise<void>;
  /** Suspends all its processes, as on a machine that hangs: it accepts connections but does not answer. */
  freeze: () => void;
  thaw: () => void;
  stop: () => Promise<void>;
}

const OWNER = 'ledtrad_owner';

/**
 * Starts a PostgreSQL server of our own below `folder`: on a free local port, without a socket file, and as an
 * unprivileged user if we are root (it refuses root). The owner of the databases is not a superuser, as on a well-run
 * server.
 */
export async function startServer(folder: string): Promise<TestServer> {
  const bin = await findBinaries(folder);
  const user = unprivileged();
  const data = join(folder, 'server');
  await mkdir(data);
  if (user) {
    await chmod(folder, 0o755);
    await chown(data, user.uid, user.gid);
  }
  const options = { cwd: data, ...user, env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } };

  const made = spawnSync(
    join(bin, 'initdb'),
    ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    throw new Error(
      `PostgreSQL's initdb in ${bin} failed, so nothing was tested on a server: ${made.stderr || made.error}`,
    );
  }

  const port = await freePort();
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'unix_socket_directories=',
    'log_min_messages=fatal',
  ];
  let output = '';
  const start = () => {
    const started = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    started.stderr.on('data', (part) => {
      output = (output + part).slice(-2000);
    });
    return started;
  };
  let server = start();
  const signalAll = (signal: NodeJS.Signals) => {
    for (const pid of [server.pid as number, ...childrenOf(server.pid as number)]) process.kill(pid, signal);
  };
  const url = (database: string, as = OWNER) => `postgres://${as}@127.0.0.1:${port}/${database}`;
  await untilItAnswers(url('postgres', 'postgres'), server, () => output);

  const ask = async (question: string) => {
    const client = new pg.Client(url('postgres', 'postgres'));
    await client.connect();
    try {
      await client.query(question);
    } finally {
      await client.end();
    }
  };
  await ask(`create role ${OWNER} login createrole`);
  await ask(`create database template_ledtrad owner ${OWNER}`);
  const template = await openDatabase({ url: url('template_ledtrad') });
  await migrate(template);
  await template.close();

  let count = 0;
  let last: Promise<void> = Promise.resolve();
  return {
    freshDatabase: async () => {
      const name = `test_${++count}`;
      // One at a time: no one may be connected to a template while it is copied.
      last = last.catch(() => {}).then(() => ask(`create database ${name} template template_ledtrad owner ${OWNER}`));
      await last;
      return url(name);
    },
    restart: async () => {
      // SIGINT is PostgreSQL's fast shutdown.
      server.kill('SIGINT');
      await once(server, 'exit');
      server = start();
      await untilItAnswers(url('postgres', 'postgres'), server, () => output);
    },
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      // SIGQUIT is PostgreSQL's immediate stop; the folder is thrown away anyway.
      server.kill('SIGQUIT');
      await once(server, 'exit');
    },
  };
}

/** The backends and helpers of a server. */
const childrenOf = (pid: number): number[] =>
  spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));

/** The user to run as instead of root: `nobody`. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u') || 65534, gid: id('-g') || 65534 };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return (address as { port: number }).port;
}

async function untilItAnswers(url: string, server: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) break;
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await wait(50);
    }
  }
  server.kill('SIGKILL');
  throw new Error(`PostgreSQL did not start, so nothing was tested on a server: ${output()}`);
}
