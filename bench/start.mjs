// Starting: the first start on an empty folder, with the demo municipality, and the second, until the first page is
// served.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median, ms } from './measure.mjs';

const main = fileURLToPath(new URL('../dist/node/main.js', import.meta.url));

/** Milliseconds from start until the first page is served. */
async function start(data, args = []) {
  const started = performance.now();
  const server = spawn(process.execPath, [main, 'serve', '--port', '0', '--data', data, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  for await (const part of server.stdout.setEncoding('utf8')) {
    output += part;
    const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
    if (!address) continue;
    await (await fetch(`${address}/`)).text();
    await (await fetch(`${address}/api/v1/plans`)).text();
    break;
  }
  const taken = performance.now() - started;
  server.kill('SIGTERM');
  if (server.exitCode === null) await once(server, 'exit');
  return taken;
}

export async function measure() {
  const folders = [mkdtempSync(join(tmpdir(), 'ledtrad-bench-')), mkdtempSync(join(tmpdir(), 'ledtrad-bench-'))];
  try {
    const [full, empty] = folders;
    const withDemo = await start(full);
    const without = await start(empty, ['--empty']);
    console.log(`first start ${ms(withDemo)}; of which the demo municipality ${ms(withDemo - without)}`);
    const again = [];
    for (let i = 0; i < 5; i++) again.push(await start(full));
    console.log(`second start, to the first answered page: ${ms(median(again))}`);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}
