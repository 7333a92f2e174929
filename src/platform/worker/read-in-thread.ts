import { Problem } from '../../kernel/problem.ts';
import type { Workers } from '../workers.ts';
import { doIn, startThread } from './thread.ts';

/**
 * Reads files each in a thread of its own, so that a hostile one can neither stop the server nor take its memory, nor leave anything behind.
 * Fails with the reader's problem, or `file-too-heavy`. `script` is the built `worker.js`.
 */
export const readInThread =
  (script: URL): Workers['read'] =>
  async (reader, file) => {
    const thread = startThread(script);
    try {
      return await doIn(thread, reader, file, tooHeavy(file.name));
    } finally {
      void thread.terminate();
    }
  };

const tooHeavy = (name: string) =>
  new Problem('file-too-heavy', {
    sv: `${name} tar för lång tid eller för mycket minne att läsa. Dela upp den, eller kontrollera att det är rätt fil.`,
    en: `${name} takes too long or too much memory to read. Split it, or check that it is the right file.`,
  });
