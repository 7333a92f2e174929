import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, it } from 'vitest';
import { lockFolder } from './lock.ts';

const root = mkdtempSync(join(tmpdir(), 'ledtrad-lock-'));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
const folder = () => mkdtempSync(join(root, `${++count}-`));

const lock = fileURLToPath(new URL('./lock.ts', import.meta.url));
/** A process that takes the lock, says how it went, and stays. */
const holder = (path: string) => [
  process.execPath,
  '--no-warnings',
  '--experimental-transform-types',
  '--input-type=module',
  '--eval',
  `const { lockFolder } = await import(${JSON.stringify(lock)});
   try { lockFolder(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000); } catch (error) { console.log(error.code); }`,
];

/** Starts a command and answers with it and the first line it says. */
async function begin([command = '', ...args]: string[]): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const part of child.stdout) return { child, said: String(part).trim() };
  return { child, said: '' };
}

it('is refused to a second in the same process, and given when the first lets go', () => {
  const path = folder();
  const unlock = lockFolder(path);
  expect(() => lockFolder(path)).toThrow(expect.objectContaining({ code: 'database-in-use' }));
  unlock();
  lockFolder(path)();
  expect(readdirSync(path)).toEqual(['database.lock']);
});

it('is refused to another process, and given when the first is killed', async () => {
  const path = folder();
  const first = await begin(holder(path));
  expect(first.said).toBe('held');
  expect((await begin(holder(path))).said).toBe('database-in-use');
  expect(() => lockFolder(path)).toThrow(expect.objectContaining({ code: 'database-in-use' }));
  first.child.kill('SIGKILL');
  await new Promise((resolve) => first.child.once('exit', resolve));
  lockFolder(path)();
});

// Only Linux has process namespaces, and only a privileged user makes them.
const namespaces =
  process.platform === 'linux' && spawnSync('unshare', ['--pid', '--fork', '--mount-proc', 'true']).status === 0;

it.skipIf(!namespaces)('holds between process namespaces, as containers that share a folder have', async () => {
  const apart = (path: string) => ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc', ...holder(path)];
  const path = folder();
  const first = await begin(apart(path));
  expect(first.said).toBe('held');
  expect((await begin(apart(path))).said).toBe('database-in-use');
  expect((await begin(holder(path))).said).toBe('database-in-use');
});

it.skipIf(process.platform !== 'linux')(
  'is released by a process that was killed and that nobody has reaped',
  async () => {
    const path = folder();
    // The shell starts the holder, and as `sleep` never asks how it went: once killed it stays, as a zombie.
    const script = `"$@" & echo pid $!; exec sleep 60`;
    const shell = spawn('sh', ['-c', script, 'sh', ...holder(path)], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(shell);
    let said = '';
    for await (const part of shell.stdout) {
      said += part;
      if (said.includes('held')) break;
    }
    const pid = Number(/pid (\d+)/.exec(said)?.[1]);
    expect(() => lockFolder(path)).toThrow(expect.objectContaining({ code: 'database-in-use' }));
    process.kill(pid, 'SIGKILL');
    const state = () => spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
    await expect.poll(state).toMatch(/^Z/);
    lockFolder(path)();
  },
);
