import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../src/documents/in/read/read.ts';
import { recognise } from '../../src/documents/in/recognise/recognise.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { anyFile } from './mutate.ts';

/** How long to search for a file that breaks the reader; CI gives it a minute. */
const SECONDS = Number(process.env.LEDTRAD_FUZZ_SECONDS ?? 8);
/** A reading that takes this long has hung: the process is killed, since nothing else can end a loop. */
const HANGS_AFTER_SECONDS = 60;

// The watchdog, in a thread of its own, sees whether readings are still finishing.
const beat = new Int32Array(new SharedArrayBuffer(4));
const watchdog = new Worker(
  `const { workerData: { beat, seconds } } = require('node:worker_threads');
   let last = -1;
   setInterval(() => {
     const now = Atomics.load(beat, 0);
     if (now === last) {
       require('node:fs').writeSync(2, 'A reading has hung for ' + seconds + ' seconds\\n');
       process.kill(process.pid, 'SIGKILL');
     }
     last = now;
   }, seconds * 1000);`,
  { eval: true, workerData: { beat, seconds: HANGS_AFTER_SECONDS } },
);
afterAll(() => watchdog.terminate());

/** A file is either read in full, or refused with a sentence in both languages that says why. Anything else is a fault. */
function read(bytes: Uint8Array, name: string): void {
  Atomics.add(beat, 0, 1);
  try {
    const { coverage, documents } = recognise(readFile(bytes, name));
    expect(documents.length).toBeGreaterThan(0);
    expect(coverage.placed + coverage.furniture + coverage.unplaced).toBe(coverage.lines);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.words.sv).toMatch(/\p{L}.*[.!?]$/su);
    expect(error.words.en).toMatch(/\p{L}.*[.!?]$/su);
  }
}

const text = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
const GOAL = 'Enhetsmål: Alla får svar i tid';
const TABLE = ['| Indikator | Årsmål | KF:s årsmål | Periodicitet |', '|---|---|---|---|'];
const MANY = 20_000;

describe('the readers', () => {
  it.each<[string, Uint8Array]>([
    ['nothing', text('')],
    ['blanks', text(' ', '\t', '')],
    ['one byte', Uint8Array.of(0xff)],
    ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['an odd number of bytes said to be UTF-16', Uint8Array.of(0xff, 0xfe, 0x41)],
    ['a recipe', text('# Pannkakor', '', '- 3 ägg', '- 6 dl mjölk', '', 'Vispa och stek.')],
    [
      'a thousand nested lists',
      text(GOAL, 'Arbetssätt', ...Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- a`)),
    ],
    ['a table of one cell', text(GOAL, '| Indikator |', '|---|', '| a |')],
    ['a table with nothing under its header', text(GOAL, ...TABLE)],
    ['a row of many cells', text(GOAL, ...TABLE, '| a '.repeat(MANY))],
    ['many rows', text(GOAL, ...TABLE, ...Array<string>(MANY).fill('| Andel hushåll | 80 % | 82 % | År |'))],
    ['many headers', text(GOAL, ...Array<string>(MANY).fill('  Indikator Årsmål KF:s årsmål Periodicitet '))],
    ['many goals', text(...Array<string>(MANY).fill(GOAL))],
    ['a title without end', text(GOAL, ...Array<string>(MANY).fill('och lite till'))],
    [
      'a row without end',
      text(GOAL, '  Aktivitet Startdatum Slutdatum ', ' Vi', ...Array<string>(MANY).fill('gör mer')),
    ],
    ['one long line', text(GOAL, 'Arbetssätt', 'mer och '.repeat(MANY))],
    ['one long word', text(GOAL, 'Arbetssätt', 'a'.repeat(MANY * 20))],
    ['emphasis without end', text(GOAL, '### Arbetssätt', '*a **b _c '.repeat(MANY))],
    ['links without end', text(GOAL, '### Arbetssätt', '[a](b'.repeat(MANY))],
    ['blanks in a line', text(GOAL, 'Arbetssätt', `a${' '.repeat(MANY * 20)}b`)],
    ['dots in a line', text('Innehållsförteckning', `a ${'.'.repeat(MANY * 20)} b`, GOAL)],
    [
      'figures in a row',
      text(GOAL, '  Indikator Årsmål KF:s årsmål Periodicitet ', ` Andel ${'80 % '.repeat(MANY)}År `),
    ],
    ['dates in a row', text(GOAL, '  Aktivitet Startdatum Slutdatum ', ` Vi ${'2026-01-01 '.repeat(MANY)}`)],
    ['form feeds', text(GOAL, '\f'.repeat(MANY), 'Arbetssätt', 'a')],
  ])('survive %s', (_, bytes) => {
    for (const name of ['plan.txt', 'plan.md']) read(bytes, name);
  });

  it(
    `survive ${SECONDS} seconds of corrupted documents`,
    () => {
      fc.assert(
        fc.property(anyFile, ({ name, bytes }) => read(bytes, name)),
        { numRuns: 1_000_000, interruptAfterTimeLimit: SECONDS * 1000 },
      );
    },
    SECONDS * 1000 + 600_000,
  );
});
