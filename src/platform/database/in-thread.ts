import { Worker } from 'node:worker_threads';
import type { Embedded, EmbeddedResult, EmbedOptions } from './embed.ts';
import { type Answer, type Call, errorOf } from './thread-messages.ts';

/**
 * Opens an embedded PostgreSQL in a thread of its own, so that a long transaction holds up those who ask the database and nobody else. `script` is
 * the built `database.js`. Fails as `embed` does; if the thread ends, every call fails with a `RuntimeError`, as when the engine breaks.
 */
export async function embedInThread(script: URL, options: EmbedOptions): Promise<Embedded> {
  const thread = new Worker(script, { workerData: options });
  const waiting = new Map<number, { resolve: (made: never) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let closed = false;
  let ended: Error | undefined;

  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  thread.on('message', (answer: Answer) => {
    const call = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('failed' in answer) call?.reject(errorOf(answer.failed));
    else call?.resolve(answer.made as never);
  });
  thread.on('error', (cause) => end(broken(cause)));
  thread.on('exit', () => end(broken()));

  const answerTo = <Made>(number: number): Promise<Made> =>
    new Promise((resolve, reject) => {
      if (ended) reject(ended);
      else waiting.set(number, { resolve, reject });
    });
  const ask = async <Made>(call: Omit<Call, 'number'>): Promise<Made> => {
    const number = ++calls;
    const answer = answerTo<Made>(number);
    if (!ended) thread.postMessage({ number, ...call });
    return await answer;
  };

  try {
    await answerTo<undefined>(0);
  } catch (error) {
    await thread.terminate();
    throw error;
  }
  return {
    get closed() {
      return closed;
    },
    query: (text, parameters = []) => ask<EmbeddedResult>({ method: 'query', given: [text, parameters] }),
    dumpDataDir: async (compression) =>
      new Blob([await ask<ArrayBuffer>({ method: 'dumpDataDir', given: [compression] })]),
    close: async () => {
      closed = true;
      if (!ended) await ask<undefined>({ method: 'close', given: [] });
      await thread.terminate();
    },
  };
}

const broken = (cause?: unknown): Error =>
  Object.assign(new Error('The thread of the database has ended', { cause }), { name: 'RuntimeError' });
