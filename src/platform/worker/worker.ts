import { parentPort, workerData } from 'node:worker_threads';
import type { FileIn } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import { operations } from '../operations.ts';

// The thread that reads one file: it is given the reader's name and the file, answers once, and ends.
const { reader: name, file } = workerData as { reader: string; file: FileIn };
const reader = operations.find((operation) => operation.reader?.name === name)?.reader;
try {
  parentPort?.postMessage({ content: await reader?.read(file) });
} catch (error) {
  // A Problem is a class of ours, which does not survive the way out.
  if (!(error instanceof Problem)) throw error;
  const { code, words, status, place } = error;
  parentPort?.postMessage({ problem: { code, words, status, place } });
}
