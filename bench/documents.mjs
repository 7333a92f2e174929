// Writing: `ledtrad export` against pandoc from the same Markdown (Word), and against LibreOffice from our Word file
// (PDF/UA); then the writing alone, in one process, first and later calls, and its growth with the length of the
// document. No text is written twice, so nothing remembered from an earlier run helps.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { inTurn, median, ms } from './measure.mjs';
import { withModules } from './modules.mjs';
import { planText } from './plans.mjs';

const main = fileURLToPath(new URL('../dist/node/main.js', import.meta.url));

const pages = (pdf) => Number(/\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]);

export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'ledtrad-bench-'));
  try {
    processes(folder);
    await withModules(async (load) => {
      const { readFile } = await load('documents/in/read/read.ts');
      const { recognise } = await load('documents/in/recognise/recognise.ts');
      const { writePlan } = await load('documents/out/write/write.ts');
      const planOf = (text) => recognise(readFile(new TextEncoder().encode(text), 'plan.md')).documents[0];
      await within({ planOf, writePlan });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function processes(folder) {
  const [text, word] = ['plan.md', 'plan.docx'].map((name) => join(folder, name));
  writeFileSync(text, planText(5, 'a'));
  const ours = (format, to) => [
    process.execPath,
    main,
    'export',
    text,
    '--format',
    format,
    '--output',
    join(folder, to),
  ];
  const [docx, pandoc] = inTurn([ours('docx', 'plan.docx'), ['pandoc', text, '-o', join(folder, 'theirs.docx')]]);
  console.log(`a plan of some forty pages as Word: ledtrad export ${ms(docx)}`);
  report('pandoc', docx, pandoc);
  const office = ['soffice', `-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'pdf'];
  const [pdf, soffice] = inTurn([ours('pdf', 'ours.pdf'), [...office, '--outdir', folder, word]], { times: 5 });
  console.log(`the same as PDF/UA: ledtrad export ${ms(pdf)}`);
  report('soffice from our Word file', pdf, soffice);
}

function report(peer, ours, theirs) {
  if (theirs === null) console.log(`${peer} is not installed: no ratio`);
  else console.log(`${peer} ${ms(theirs)}, ratio ${(ours / theirs).toFixed(2)}`);
}

/** Writing alone, in one process. */
async function within({ planOf, writePlan }) {
  let salt = 0;
  /** How long a document of that length takes to write, in milliseconds, and the result. */
  const write = async (format, times) => {
    const plan = planOf(planText(times, `s${++salt}`));
    const started = performance.now();
    const { bytes } = await writePlan(plan, format);
    return { time: performance.now() - started, bytes };
  };
  for (const format of ['docx', 'pdf']) {
    const first = await write(format, 5);
    const later = [];
    for (let i = 0; i < 15; i++) later.push((await write(format, 5)).time);
    const length = format === 'pdf' ? `${pages(first.bytes)} pages` : 'the same';
    console.log(`${format}, ${length}, in the process: first ${ms(first.time)}, later ${ms(median(later))}`);
    const growth = [];
    for (const times of [1, 10, 100]) {
      const taken = [];
      for (let i = 0; i < (times === 100 ? 2 : 5); i++) taken.push((await write(format, times)).time);
      growth.push({ times, time: median(taken) });
    }
    for (const { times, time } of growth)
      console.log(`  ${times}×: ${ms(time)}, per page ${(time / times / growth[0].time).toFixed(2)} of 1×`);
  }
}
