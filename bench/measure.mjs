import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The median time of a whole process in milliseconds; `null` where the program is not installed. */
export function wholeProcess(command, args, { times = 11 } = {}) {
  const taken = [];
  for (let i = 0; i < times + 1; i++) {
    const started = performance.now();
    const { error, status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
    if (error?.code === 'ENOENT') return null;
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
    // The first run warms the file system and is not counted.
    if (i > 0) taken.push(performance.now() - started);
  }
  return median(taken);
}

export const ms = (number) => `${number.toFixed(0)} ms`;
