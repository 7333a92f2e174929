import { parentPort } from 'node:worker_threads';
import { Problem } from '../../kernel/problem.ts';
import { works } from '../works.ts';

// A thread: it is given the name of a work and what to do it on, and answers each before it is given the next.
parentPort?.on('message', async ({ name, given }: { name: string; given: unknown }) => {
  try {
    const work = works.find((one) => one.name === name);
    if (!work) throw new Error(`${name} is not listed in works.ts`);
    parentPort?.postMessage({ made: await work.do(given) });
  } catch (error) {
    // A Problem is a class of ours, which does not survive the way out.
    if (!(error instanceof Problem)) throw error;
    const { code, words, status, place } = error;
    parentPort?.postMessage({ problem: { code, words, status, place } });
  }
});
