import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ledtrad-continue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A script that goes on in another process of Node, and there does what the code says. */
function script(code: string): string {
  const path = join(folder, 'script.mjs');
  const continuing = JSON.stringify(new URL('continue.mjs', import.meta.url).href);
  writeFileSync(
    path,
    `import { continueOn } from ${continuing};
    if (!process.env.CONTINUED) { process.env.CONTINUED = 'yes'; await continueOn(process.execPath); }
    ${code}`,
  );
  return path;
}

describe('going on in another Node', () => {
  it('passes on arguments, options of Node, input and output, and the exit code', () => {
    const path = script(`
      for await (const part of process.stdin) process.stdout.write(part);
      console.error(process.argv.slice(2).join('|'), process.execArgv.join());
      process.exit(7);`);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', path, 'å b', '--c'], {
      input: 'rad\n'.repeat(100_000),
      encoding: 'utf8',
    });
    expect({ status, stderr, length: stdout.length }).toEqual({
      status: 7,
      stderr: 'å b|--c --no-warnings\n',
      length: 400_000,
    });
  });

  it('lets what it starts find that Node first', () => {
    const { stdout } = spawnSync(process.execPath, [script('console.log(process.env.PATH)')], { encoding: 'utf8' });
    expect(stdout.startsWith(dirname(process.execPath))).toBe(true);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes on %s, and waits for an orderly end', async (signal) => {
    const path = script(`
      process.once('${signal}', () => setTimeout(() => { console.log('closed'); process.exit(3); }, 100));
      setInterval(() => {}, 1000);
      console.log('ready');`);
    const outer = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    outer.stdout.setEncoding('utf8').on('data', (part) => {
      if (said === '') outer.kill(signal);
      said += part;
    });
    expect(await once(outer, 'close')).toEqual([3, null]);
    expect(said).toBe('ready\nclosed\n');
  });

  it('ends by the signal that ended the other', () => {
    const { status, signal } = spawnSync(process.execPath, [script(`process.kill(process.pid, 'SIGKILL');`)]);
    expect({ status, signal }).toEqual({ status: null, signal: 'SIGKILL' });
  });
});
