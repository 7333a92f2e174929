import { Worker } from 'node:worker_threads';
import type { Work } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';

/** What one work may take. The longest real plan takes a tenth of a second to read, and half a second to check or to write as PDF. */
const LIMITS = { seconds: 30, megabytes: 1024, unpackedMegabytes: 2048 };
/** How often the memory is looked at, in milliseconds: what is unpacked stands outside the memory that a thread is limited to. */
const WATCH = 200;

/** Starts a thread that does work. `script` is the built `worker.js`. */
export function startThread(script: URL): Worker {
  const thread = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes } });
  // Ended in the midst of something it may fail once more, when no one listens.
  thread.on('error', () => {});
  // A thread by itself keeps no process going; whoever waits for its work does.
  thread.unref();
  return thread;
}

/**
 * Has a thread do one work. Fails with the work's problem, with `tooHeavy` past a limit, or with the fault that ended the thread. Whoever called
 * ends a thread that has failed.
 */
export function doIn<Given, Made>(
  thread: Worker,
  work: Work<Given, Made>,
  given: Given,
  tooHeavy: Problem,
): Promise<Made> {
  return new Promise((resolve, reject) => {
    const most = process.memoryUsage.rss() + LIMITS.unpackedMegabytes * 1024 * 1024;
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) end(() => reject(tooHeavy));
    }, WATCH);
    const timer = setTimeout(() => end(() => reject(tooHeavy)), LIMITS.seconds * 1000);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      clearInterval(watch);
      thread.off('message', answered).off('error', failed).off('exit', exited);
      settle();
    };
    const answered = ({ made, problem }: { made: Made; problem?: Problem }) =>
      end(() =>
        problem ? reject(new Problem(problem.code, problem.words, problem.status, problem.place)) : resolve(made),
      );
    const failed = (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy : error));
    const exited = () => end(() => reject(new Error(`The thread ended in the midst of ${work.name}`)));
    thread.on('message', answered).on('error', failed).on('exit', exited);
    thread.postMessage({ name: work.name, given });
  });
}
