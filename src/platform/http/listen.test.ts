import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { type Limits, type Listening, listen } from './listen.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** An application that reads what is sent, and one address that takes its time. */
async function serving(limits: Partial<Limits>): Promise<Listening & { port: number; ended: string[] }> {
  const ended: string[] = [];
  const app = new Hono();
  app.post('/', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));
  app.get('/', (c) => c.text('here'));
  app.get('/slow/:ms', async (c) => {
    await wait(Number(c.req.param('ms')));
    ended.push(c.req.param('ms'));
    return c.text('done');
  });
  const listening = await listen(app, 0, { closing: 300, ...limits });
  open.push(listening.close);
  return { ...listening, port: Number(new URL(listening.address).port), ended };
}

interface Connection {
  socket: Socket;
  said: () => string;
  closed: Promise<unknown>;
}

function dial(port: number): Connection {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (part) => {
    said += part;
  });
  socket.on('error', () => {});
  open.push(() => socket.destroy());
  return { socket, said: () => said, closed: once(socket, 'close') };
}

/** Sends something a byte at a time, until the connection is closed. */
async function trickle({ socket }: Connection, text: string): Promise<void> {
  for (const byte of text) {
    if (socket.destroyed || socket.writableEnded) return;
    socket.write(byte);
    await wait(20);
  }
}

describe('a client that holds a connection', () => {
  it('with headers that come a byte at a time is answered with a sentence, and closed', async () => {
    const { port } = await serving({ headers: 300 });
    const slow = dial(port);
    void trickle(slow, `GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ${'a'.repeat(500)}`);
    await slow.closed;
    expect(slow.said()).toMatch(/^HTTP\/1\.1 408 /);
    expect(slow.said()).toContain('request-too-slow');
  });

  it.each([
    ['of a known length', 'Content-Length: 100000\r\n\r\n'],
    ['in chunks', 'Transfer-Encoding: chunked\r\n\r\nffff\r\n'],
  ])('with a body %s that comes a byte at a time is answered with a sentence, and closed', async (_, head) => {
    const { port } = await serving({ rate: 4096, patience: 300 });
    const slow = dial(port);
    slow.socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\n${head}`);
    void trickle(slow, 'a'.repeat(500));
    await slow.closed;
    expect(slow.said()).toMatch(/^HTTP\/1\.1 408 /);
    expect(slow.said()).toContain('för långsamt');
  });

  it('with a body that stops is answered with a sentence, and closed', async () => {
    const { port } = await serving({ rate: 4096, patience: 300 });
    const slow = dial(port);
    slow.socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nbeginning`);
    await slow.closed;
    expect(slow.said()).toContain('request-too-slow');
  });

  it('holds up nobody else', async () => {
    const { port, address } = await serving({ headers: 5000, patience: 5000 });
    for (let i = 0; i < 100; i++) dial(port).socket.write('POST / HTTP/1.1\r\nContent-Le');
    expect(await (await fetch(address)).text()).toBe('here');
  });

  it('is one of a limited number; the rest get a sentence, and a place when one leaves', async () => {
    const { port, address } = await serving({ connections: 5 });
    const first = Array.from({ length: 5 }, () => dial(port));
    for (const { socket } of first) await once(socket, 'connect');
    const sixth = dial(port);
    await sixth.closed;
    expect(sixth.said()).toMatch(/^HTTP\/1\.1 503 [\s\S]*Retry-After: 5[\s\S]*too-many-connections/);
    for (const { socket } of first) socket.destroy();
    await expect.poll(async () => await fetch(address).then((answer) => answer.status)).toBe(200);
  });

  it('gets an answer that says so if it sends something other than a request', async () => {
    const { port } = await serving({});
    const odd = dial(port);
    odd.socket.write('hello\r\n\r\n');
    await odd.closed;
    expect(odd.said()).toMatch(/^HTTP\/1\.1 400 [\s\S]*not-a-request/);
  });
});

it('takes a body that is slow but comes', async () => {
  const { address } = await serving({ rate: 1000, patience: 100 });
  const body = new ReadableStream({
    async pull(controller) {
      await wait(50);
      controller.enqueue(new Uint8Array(2000));
      sent += 2000;
      if (sent >= 20_000) controller.close();
    },
  });
  let sent = 0;
  const answer = await fetch(address, { method: 'POST', body, duplex: 'half' } as RequestInit);
  expect(await answer.text()).toBe('20000');
});

describe('a server that closes', () => {
  it('takes no more, and lets what is under way end', async () => {
    const { address, close, ended } = await serving({ closing: 5000 });
    const asked = fetch(`${address}/slow/300`).then((answer) => answer.text());
    await wait(100);
    const closed = close();
    await expect(fetch(address)).rejects.toThrow();
    expect(await asked).toBe('done');
    await closed;
    expect(ended).toEqual(['300']);
  });

  it('does not wait longer than its limit', async () => {
    const { address, close, ended } = await serving({ closing: 200 });
    const asked = fetch(`${address}/slow/20000`).then(
      () => 'answered',
      () => 'cut',
    );
    await wait(100);
    await close();
    expect(await asked).toBe('cut');
    expect(ended).toEqual([]);
  });
});
