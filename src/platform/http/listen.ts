import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { Problem } from '../../kernel/problem.ts';

export interface Listening {
  address: string;
  /** Takes no more, lets what is under way end, and closes. */
  close: () => Promise<void>;
}

/** Serves on this machine only; port 0 takes any that is free. Fails with `port-taken`. */
export function listen(app: Hono, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info: AddressInfo) =>
      resolve({
        address: `http://localhost:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      }),
    );
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : error),
    );
  });
}

const portTaken = (port: number) =>
  new Problem('port-taken', {
    sv: `Port ${port} är upptagen; Ledtråd kanske redan är igång. Välj en annan med --port.`,
    en: `Port ${port} is taken; Ledtråd may be running already. Choose another with --port.`,
  });
