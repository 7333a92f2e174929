import { Worker } from 'node:worker_threads';
import { Problem } from '../../kernel/problem.ts';
import type { ReadFile } from '../run.ts';

/** What reading one file may take. The longest real plan takes a tenth of a second. */
const LIMITS = { seconds: 30, megabytes: 1024, unpackedMegabytes: 2048 };
/** How often the memory is looked at, in milliseconds: what is unpacked stands outside the memory that a thread is limited to. */
const WATCH = 200;

/**
 * Reads files each in a thread of its own, so that a hostile one can neither stop the server nor take its memory. Fails with the reader's
 * problem, or `file-too-heavy`. `script` is the built `worker.js`.
 */
export const readInThread =
  (script: URL): ReadFile =>
  (reader, file) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, {
        workerData: { reader: reader.name, file },
        resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
      });
      const most = process.memoryUsage.rss() + LIMITS.unpackedMegabytes * 1024 * 1024;
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() > most) end(() => reject(tooHeavy(file.name)));
      }, WATCH);
      const timer = setTimeout(() => end(() => reject(tooHeavy(file.name))), LIMITS.seconds * 1000);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        clearInterval(watch);
        settle();
        void worker.terminate();
      };
      worker.once('message', ({ content, problem }) =>
        end(() =>
          problem ? reject(new Problem(problem.code, problem.words, problem.status, problem.place)) : resolve(content),
        ),
      );
      worker.once('error', (error: NodeJS.ErrnoException) =>
        end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy(file.name) : error)),
      );
    });

const tooHeavy = (name: string) =>
  new Problem('file-too-heavy', {
    sv: `${name} tar för lång tid eller för mycket minne att läsa. Dela upp den, eller kontrollera att det är rätt fil.`,
    en: `${name} takes too long or too much memory to read. Split it, or check that it is the right file.`,
  });
