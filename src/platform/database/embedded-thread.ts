import { parentPort, workerData } from 'node:worker_threads';
import { type Embedded, embed } from './embed.ts';
import { type Answer, type Begin, type Call, failureOf } from './thread-messages.ts';

// The thread of the embedded database; `in-thread.ts` is its other end. What one call fails with is that call's answer.

const opened = embed(workerData as Begin);

async function answer(number: number, work: Promise<unknown>): Promise<void> {
  const message: Answer = await work.then(
    (made) => ({ number, made: made as ArrayBuffer | undefined }),
    (error) => ({ number, failed: failureOf(error) }),
  );
  parentPort?.postMessage(message, 'made' in message ? buffersOf(message.made) : []);
}

async function call({ method, given }: Call): Promise<unknown> {
  const database = await opened;
  if (method === 'query') {
    const { rows, command, rowCount } = await database.query(...given);
    return { rows, command, rowCount };
  }
  if (method === 'dumpDataDir') return await (await database.dumpDataDir(...given)).arrayBuffer();
  return await close(database);
}

/** Bytes are handed over, not copied. */
function buffersOf(made: unknown): ArrayBuffer[] {
  if (made instanceof ArrayBuffer) return [made];
  const { rows = [] } = (made ?? {}) as { rows?: object[] };
  const buffers = new Set<ArrayBuffer>();
  for (const row of rows)
    for (const value of Object.values(row))
      if (value instanceof Uint8Array && value.byteLength === value.buffer.byteLength)
        buffers.add(value.buffer as ArrayBuffer);
  return [...buffers];
}

async function close(database: Embedded): Promise<void> {
  if (!database.closed) await database.close();
}

void answer(
  0,
  opened.then(() => undefined),
);
parentPort?.on('message', (message: Call) => void answer(message.number, call(message)));
