import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { Problem } from '../../kernel/problem.ts';
import { problemBody } from './problem.ts';

export interface Listening {
  address: string;
  /** Takes no more, lets what is under way end within a limit, and closes. */
  close: () => Promise<void>;
}

/** What one who connects may take. Times in milliseconds. */
export interface Limits {
  /** Connections at once; each holds memory and a file of the process. */
  connections: number;
  /** Until the headers of a request have come. */
  headers: number;
  /** Until all of a request has come. */
  request: number;
  /** What a body must bring in bytes a second, on the whole, when it has been under way for `patience`. */
  rate: number;
  patience: number;
  /** What requests under way get to end in when the server closes. */
  closing: number;
}

const LIMITS: Limits = {
  connections: 500,
  headers: 10_000,
  request: 600_000,
  rate: 4096,
  patience: 10_000,
  closing: 10_000,
};

/** Serves on this machine only; port 0 takes any that is free. Fails with `port-taken`. */
export function listen(app: Hono, port: number, given: Partial<Limits> = {}): Promise<Listening> {
  const limits = { ...LIMITS, ...given };
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        port,
        hostname: '127.0.0.1',
        serverOptions: {
          headersTimeout: limits.headers,
          requestTimeout: limits.request,
          connectionsCheckingInterval: Math.min(1000, limits.headers),
        },
      },
      (info: AddressInfo) =>
        resolve({ address: `http://localhost:${info.port}`, close: () => close(server, limits.closing) }),
    ) as Server;
    keepWithin(server, limits);
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : error),
    );
  });
}

function keepWithin(server: Server, limits: Limits): void {
  let open = 0;
  server.on('connection', (socket: Socket) => {
    open++;
    socket.once('close', () => open--);
    if (open > limits.connections) refuse(socket, tooMany());
  });
  server.on('request', (request: IncomingMessage) => {
    if ('content-length' in request.headers || 'transfer-encoding' in request.headers) watch(request, limits);
  });
  // Something that is not a request, or did not come in time. Node says which by a code.
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else refuse(socket, error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? tooSlow() : notRequest());
  });
}

/** Ends a request whose body comes so slowly that it only holds a connection. */
function watch(request: IncomingMessage, { rate, patience }: Limits): void {
  const { socket } = request;
  const begun = performance.now();
  const before = socket.bytesRead;
  const timer = setInterval(
    () => {
      const late = performance.now() - begun - patience;
      if (request.complete || socket.destroyed) clearInterval(timer);
      else if (late > 0 && socket.bytesRead - before < (rate * (late + patience)) / 1000) {
        clearInterval(timer);
        refuse(socket, tooSlow());
      }
    },
    Math.min(1000, patience),
  );
  timer.unref();
  request.once('close', () => clearInterval(timer));
}

const REASONS: Partial<Record<Problem['status'], string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  503: 'Service Unavailable',
};

/** Answers on the connection itself, for lack of a request to answer, and closes it. */
function refuse(socket: Socket, problem: Problem): void {
  const body = problemBody(problem, 'sv');
  const head = [
    `HTTP/1.1 ${problem.status} ${REASONS[problem.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...(problem.status === 503 ? ['Retry-After: 5'] : []),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  // One who never reads the answer does not hold the connection either.
  setTimeout(() => socket.destroy(), 500).unref();
}

async function close(server: Server, limit: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that has just answered its last request is kept for another, which will not come.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([ended, wait(limit, undefined, { ref: false })]);
  clearInterval(sweep);
  server.closeAllConnections();
  await ended;
}

const portTaken = (port: number) =>
  new Problem('port-taken', {
    sv: `Port ${port} är upptagen; Ledtråd kanske redan är igång. Välj en annan med --port.`,
    en: `Port ${port} is taken; Ledtråd may be running already. Choose another with --port.`,
  });

const tooMany = () =>
  new Problem(
    'too-many-connections',
    {
      sv: 'För många är anslutna just nu. Försök igen om en stund.',
      en: 'Too many are connected at the moment. Try again in a while.',
    },
    503,
  );

const tooSlow = () =>
  new Problem(
    'request-too-slow',
    {
      sv: 'Det som skickades kom för långsamt och togs inte emot. Försök igen med en bättre förbindelse.',
      en: 'What was sent came too slowly and was not taken in. Try again over a better connection.',
    },
    408,
  );

const notRequest = () =>
  new Problem(
    'not-a-request',
    { sv: 'Det som skickades är inte ett anrop.', en: 'What was sent is not a request.' },
    400,
  );
