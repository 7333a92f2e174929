import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Work } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Workers } from '../workers.ts';
import { doIn, startThread } from './thread.ts';
import { turns } from './turns.ts';

/** Threads that do an operation's long work, and how busy they are. */
export interface ThreadPool extends Workers {
  readonly running: number;
  readonly waiting: number;
}

export interface PoolSize {
  /** How many works are done at a time. */
  threads: number;
  /** How many more may wait. */
  queue: number;
  /** How long they may wait, in milliseconds. */
  patience: number;
}

const THREADS = availableParallelism();
const SIZE: PoolSize = { threads: THREADS, queue: 16 * THREADS, patience: 20_000 };

/**
 * A small pool of threads: one for each core, with a bounded queue. Threads stay when they have done well, since the dictionary takes long to
 * load and what has been read of a text is remembered; one in which anything failed is ended. Files, which may be hostile, are never read in a
 * thread that does other work. Fails with the work's problem, `file-too-heavy`, `work-too-heavy` or `too-busy`. `script` is the built
 * `worker.js`.
 */
export function threadPool(script: URL, size: Partial<PoolSize> = {}): ThreadPool {
  const { threads, queue, patience } = { ...SIZE, ...size };
  const all = turns(threads, queue, patience);
  const reading: Worker[] = [];
  const working: Worker[] = [];

  const run = <Given, Made>(idle: Worker[], work: Work<Given, Made>, given: Given, tooHeavy: Problem) =>
    all.take(async () => {
      // The last one that was used is the one that has most at hand.
      const thread = idle.pop() ?? begin(script, idle);
      try {
        const made = await doIn(thread, work, given, tooHeavy);
        idle.push(thread);
        return made;
      } catch (error) {
        void thread.terminate();
        throw error;
      }
    });

  return {
    read: (reader, file) => run(reading, reader, file, fileTooHeavy(file.name)),
    work: (work, given) => run(working, work, given, workTooHeavy()),
    get running() {
      return all.running;
    },
    get waiting() {
      return all.waiting;
    },
  };
}

/** Starts a thread that leaves the idle ones if it ends while nothing is asked of it: from a promise that no one waits for, say. */
function begin(script: URL, idle: Worker[]): Worker {
  const thread = startThread(script);
  const forget = () => {
    const index = idle.indexOf(thread);
    if (index >= 0) idle.splice(index, 1);
  };
  thread.on('error', forget).on('exit', forget);
  return thread;
}

const fileTooHeavy = (name: string) =>
  new Problem('file-too-heavy', {
    sv: `${name} tar för lång tid eller för mycket minne att läsa. Dela upp den, eller kontrollera att det är rätt fil.`,
    en: `${name} takes too long or too much memory to read. Split it, or check that it is the right file.`,
  });

const workTooHeavy = () =>
  new Problem('work-too-heavy', {
    sv: 'Det här tar för lång tid eller för mycket minne. Planen kan vara för stor för att tas i ett stycke.',
    en: 'This takes too long or too much memory. The plan may be too large to be taken in one piece.',
  });
