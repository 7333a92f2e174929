// Reading Word and PDF: `ledtrad read` against `pandoc -t json` and `pdftotext -layout`, as whole processes, on a
// report as long as the longest real plans; then growth with the number of pages, and the memory needed for five
// hundred pages.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn, ms } from './measure.mjs';
import { planText } from './plans.mjs';

const main = fileURLToPath(new URL('../dist/node/main.js', import.meta.url));
const read = (file) => [process.execPath, main, 'read', file, '--json'];

export function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'ledtrad-bench-'));
  const files = (times) => {
    const text = join(folder, `${times}.md`);
    writeFileSync(text, planText(times, ''));
    return ['docx', 'pdf'].map((format) => {
      const file = join(folder, `${times}.${format}`);
      execFileSync(process.execPath, [main, 'export', text, '--format', format, '--output', file]);
      return file;
    });
  };
  try {
    against(files(7));
    growth([1, 10, 75, 100].map((times) => files(times)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function against([docx, pdf]) {
  const peers = [
    ['Word', docx, ['pandoc', '-t', 'json', docx]],
    ['PDF', pdf, ['pdftotext', '-layout', pdf, '-']],
  ];
  for (const [name, file, peer] of peers) {
    const [ours, theirs] = inTurn([read(file), peer], { times: 11 });
    const ratio =
      theirs === null
        ? `${peer[0]} is not installed: no ratio`
        : `${peer[0]} ${ms(theirs)}, ratio ${(ours / theirs).toFixed(2)}`;
    console.log(`${name}, ${pagesOf(pdf)} pages: ledtrad read ${ms(ours)}, ${ratio}`);
  }
}

/**
 * The cost of starting a process is subtracted, so the growth is that of reading alone. Both formats use the same
 * pages, though Word does not show them.
 */
function growth(pairs) {
  for (const [i, name] of ['Word', 'PDF'].entries()) {
    const files = pairs.map((pair) => pair[i]);
    const pages = pairs.map(([, pdf]) => pagesOf(pdf));
    const [floor, ...whole] = inTurn([[process.execPath, '-e', '0'], ...files.map(read)], { times: 3 });
    const perPage = files.map((_, at) => (whole[at] - floor) / pages[at]);
    for (const [at, file] of files.entries())
      console.log(
        `${name}, ${pages[at]} pages: ${ms(whole[at] - floor)}, per page ${(perPage[at] / perPage[0]).toFixed(2)} of the shortest, ${memoryOf(file)} MB`,
      );
  }
}

const pagesOf = (pdf) => Number(/\/Count (\d+)/.exec(readFileSync(pdf, 'latin1'))?.[1]);

/** The most memory that a process held while reading a file, in MB; NaN on systems that do not report it (only Linux does). */
function memoryOf(file) {
  const note = `import { readFileSync } from 'node:fs'; process.on('exit', () => process.stderr.write(readFileSync('/proc/self/status', 'utf8')))`;
  const noted = `data:text/javascript,${encodeURIComponent(note)}`;
  const { stderr } = spawnSync(process.execPath, ['--import', noted, ...read(file).slice(1)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(String(stderr))?.[1]) / 1024);
}
