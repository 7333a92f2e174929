import { spawnSync } from 'node:child_process';

/** Runs npm and gives what `spawnSync` gives, as text. */
export function npm(args, options) {
  const own = process.env.npm_execpath ?? '';
  // Where npm started this, the same npm is run, on this very Node.
  if (own.endsWith('npm-cli.js')) return spawnSync(process.execPath, [own, ...args], { encoding: 'utf8', ...options });
  // Windows has npm as a script of its shell.
  return process.platform === 'win32'
    ? spawnSync(['npm', ...args].join(' '), { encoding: 'utf8', ...options, shell: true })
    : spawnSync('npm', args, { encoding: 'utf8', ...options });
}
