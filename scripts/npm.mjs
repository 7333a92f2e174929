import { spawnSync } from 'node:child_process';

/** Runs npm and returns the result of `spawnSync`, as text. */
export function npm(args, options) {
  const own = process.env.npm_execpath ?? '';
  // If npm started this process, the same npm is used, on this same Node.
  if (own.endsWith('npm-cli.js')) return spawnSync(process.execPath, [own, ...args], { encoding: 'utf8', ...options });
  // On Windows npm is a shell script.
  return process.platform === 'win32'
    ? spawnSync(['npm', ...args].join(' '), { encoding: 'utf8', ...options, shell: true })
    : spawnSync('npm', args, { encoding: 'utf8', ...options });
}
