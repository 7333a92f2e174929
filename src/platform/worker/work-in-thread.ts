import type { Worker } from 'node:worker_threads';
import { Problem } from '../../kernel/problem.ts';
import type { Workers } from '../workers.ts';
import { doIn, startThread } from './thread.ts';

/**
 * Does work in turn in one thread that stays, since the dictionary takes long to load and what has been read of a text is remembered there. A
 * thread that fails is replaced. Fails with the work's problem, or `work-too-heavy`. `script` is the built `worker.js`.
 */
export function workInThread(script: URL): Workers['work'] {
  let thread: Worker | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const begin = (): Worker => {
    const begun = startThread(script);
    const forget = () => {
      if (thread === begun) thread = undefined;
    };
    // It may fail when nothing is asked of it: from a promise that no one waits for, say.
    begun.on('error', forget).on('exit', forget);
    return begun;
  };
  return (work, given) => {
    const turn = before.then(async () => {
      thread ??= begin();
      const asked = thread;
      // By itself it keeps no process going.
      asked.unref();
      try {
        return await doIn(asked, work, given, tooHeavy());
      } catch (error) {
        void asked.terminate();
        thread = undefined;
        throw error;
      }
    });
    before = turn.catch(() => {});
    return turn;
  };
}

const tooHeavy = () =>
  new Problem('work-too-heavy', {
    sv: 'Det här tar för lång tid eller för mycket minne. Planen kan vara för stor för att tas i ett stycke.',
    en: 'This takes too long or too much memory. The plan may be too large to be taken in one piece.',
  });
