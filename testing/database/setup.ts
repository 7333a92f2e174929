import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { TestServer } from './server.ts';

/**
 * vitest's global setup. Provides databases to the test files, each kind created on first request, so a run of small
 * tests starts none. `/embedded` returns the path of a dump to load, `/server` the URL of a fresh database.
 */
export default async function setup(project: TestProject) {
  let server: Promise<TestServer> | undefined;
  let template: Promise<string> | undefined;
  const folder = await mkdtemp(join(tmpdir(), 'ledtrad-test-'));

  const offers: Record<string, () => Promise<string>> = {
    '/embedded': async () => {
      template ??= import('./template.ts').then(({ dumpTemplate }) => dumpTemplate(folder));
      return await template;
    },
    '/server': async () => {
      server ??= import('./server.ts').then(({ startServer }) => startServer(folder));
      return await (await server).freshDatabase();
    },
  };
  const desk = createServer((request, response) => {
    // Each request uses its own connection: one kept open is closed after seconds of silence, just as the next request
    // is sent.
    response.setHeader('Connection', 'close');
    const offer = offers[request.url ?? ''];
    if (!offer) return response.writeHead(404).end();
    offer().then(
      (answer) => response.end(answer),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  project.provide('databases', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);

  return async () => {
    desk.closeAllConnections();
    desk.close();
    await (await server?.catch(() => undefined))?.stop();
    await template?.catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
}
