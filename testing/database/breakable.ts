import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A proxy between a client and a PostgreSQL server that breaks the traffic on purpose. */
export interface Breakable {
  /** The URL of the same database through the proxy. */
  url: string;
  /** Ends every connection at once, as a crashing server does. */
  cut: () => void;
  /** Silently drops everything in both directions, as a network that loses packets does. New connections too. */
  swallow: () => void;
  /** Lets the next statement that begins with a word reach the server, and ends the connection before its answer comes back. */
  loseAnswerTo: (word: string) => void;
  /** Lets everything through again. */
  heal: () => void;
  close: () => Promise<void>;
}

export async function breakableTo(url: string): Promise<Breakable> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let silent = false;
  let losing: string | undefined;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    let lost = false;
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
    }
    near.on('data', (part) => {
      if (silent) return;
      if (losing && part.toString('latin1').includes(losing)) {
        losing = undefined;
        lost = true;
      }
      far.write(part);
    });
    far.on('data', (part) => {
      if (lost) near.destroy();
      else if (!silent) near.write(part);
    });
    near.on('close', () => far.end());
    far.on('close', () => {
      if (!silent) near.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(url);
  through.port = String((server.address() as { port: number }).port);
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: through.href,
    cut,
    swallow: () => {
      silent = true;
    },
    loseAnswerTo: (word) => {
      losing = word;
    },
    heal: () => {
      silent = false;
      losing = undefined;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
