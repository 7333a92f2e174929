import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the running system, without a trailing slash. */
    address: string;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Starts the system as a person would, on a free port and an empty data folder, and waits until it has printed its address. */
async function start(data: string): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, [join(root, 'bin/ledtrad'), 'serve', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const part of server.stdout.setEncoding('utf8')) {
    output += part;
    const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(output)?.[0];
    if (address) {
      server.stdout.resume();
      return { server, address };
    }
  }
  throw new Error(`The server stopped before it gave an address: ${output}`);
}

export default async function setup(project: TestProject) {
  const data = mkdtempSync(join(tmpdir(), 'ledtrad-e2e-'));
  const { server, address } = await start(data);
  project.provide('address', address);
  return async () => {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    rmSync(data, { recursive: true, force: true });
  };
}
