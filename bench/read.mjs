// Reading: `ledtrad read` against `pandoc -t json` on the same Markdown, and its growth with the length of the document.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn, ms } from './measure.mjs';

const plans = fileURLToPath(new URL('../demo/plans/', import.meta.url));
const main = fileURLToPath(new URL('../dist/node/main.js', import.meta.url));

export function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'ledtrad-bench-'));
  try {
    const texts = readdirSync(plans)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(plans, name), 'utf8'));
    // Five of the demo's plans in one file are as long as one real plan of about forty pages.
    const one = texts.slice(0, 5).join('\n\n');
    const sizes = [1, 10, 100].map((times) => {
      const path = join(folder, `${times}.md`);
      writeFileSync(path, Array(times).fill(one).join('\n\n'));
      return { times, path, bytes: readFileSync(path).length };
    });
    const path = join(folder, 'plan.md');
    writeFileSync(path, one);
    const [ours, peer] = inTurn([
      [process.execPath, main, 'read', path, '--json'],
      ['pandoc', '-f', 'markdown', '-t', 'json', path],
    ]);
    console.log(`${(one.length / 1024).toFixed(0)} KB of plans: ledtrad read ${ms(ours)}`);
    if (peer === null) console.log('pandoc is not installed: no ratio');
    else console.log(`pandoc -t json ${ms(peer)}, ratio ${(ours / peer).toFixed(2)}`);
    // The cost of starting a process is subtracted, so the growth is that of reading alone.
    const calls = sizes.map(({ path: file }) => [process.execPath, main, 'read', file, '--json']);
    const [floor, ...whole] = inTurn([[process.execPath, '-e', '0'], ...calls], { times: 5 });
    const perByte = sizes.map(({ bytes }, i) => (whole[i] - floor) / bytes);
    for (const [i, { times, bytes }] of sizes.entries())
      console.log(
        `${times}× (${(bytes / 1024).toFixed(0)} KB): ${ms(whole[i] - floor)}, per byte ${(perByte[i] / perByte[0]).toFixed(2)} of 1×`,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
