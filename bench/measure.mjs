import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The time of a whole process in milliseconds; `null` if the program is not installed. */
function once(command, args) {
  const started = performance.now();
  const { error, status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  if (error?.code === 'ENOENT') return null;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
  return performance.now() - started;
}

/**
 * The median times of whole processes, run in turn so whatever else the machine does affects all alike. The first round
 * is a warm-up.
 */
export function inTurn(calls, { times = 15 } = {}) {
  const taken = calls.map(() => []);
  for (let round = 0; round <= times; round++)
    for (const [i, [command, ...args]] of calls.entries()) {
      const time = once(command, args);
      if (round > 0) taken[i].push(time);
    }
  return taken.map((list) => (list.includes(null) ? null : median(list)));
}

export const ms = (number) => `${number.toFixed(0)} ms`;
