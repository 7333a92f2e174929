import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { NodeProblem } from './fetch.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/**
 * Runs this process's own script and arguments on another Node, with the same input and output, and ends as that process does, by exit code
 * or signal. What it starts in turn, as npm, finds that Node first. Throws `NodeProblem` where it cannot be started.
 */
export function continueOn(node) {
  process.env.PATH = [dirname(node), process.env.PATH].join(delimiter);
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of SIGNALS) {
    // Windows gives Ctrl+C to every process of the console itself, and has no other way to pass it on than to end the process.
    process.on(signal, () => process.platform !== 'win32' && child.kill(signal));
  }
  return new Promise((_, reject) => {
    child.on('error', ({ code }) =>
      reject(new NodeProblem(`${node} går inte att köra (${code}). Ta bort dess mapp och försök igen.`)),
    );
    child.on('exit', (code, signal) => {
      if (signal === null) process.exit(code);
      for (const each of SIGNALS) process.removeAllListeners(each);
      process.kill(process.pid, signal);
    });
  });
}
