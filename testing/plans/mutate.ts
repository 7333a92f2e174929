import fc from 'fast-check';
import { encode, encoding } from './encode.ts';
import { generatedFile } from './file.ts';

/** Corrupts a text as files are corrupted in transit, or as an attacker would. */
type Mutation = (text: string) => string;

const at = (text: string, share: number) => Math.floor(text.length * share);
const lines =
  (change: (all: string[]) => string[]): Mutation =>
  (text) =>
    change(text.split('\n')).join('\n');
const share = fc.double({ min: 0, max: 1, noNaN: true });

const STRANGE = [
  '\0',
  '\u0007',
  '\u001b[31m',
  '\f',
  '\v',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\u202e',
  '\u200d',
  '́́́',
];
const FORM = [
  '|',
  '|'.repeat(400),
  '#'.repeat(50),
  '- '.repeat(1000),
  '> '.repeat(300),
  '`'.repeat(99),
  '<br>'.repeat(200),
  '*_'.repeat(500),
  '[a]('.repeat(300),
  ' '.repeat(5000),
  'Indikator',
  'Nämndmål:',
  'Enhetsmål: Avdelningsmål:',
  'Analys',
  'Aktivitet Startdatum Slutdatum',
  'Indikator Årsmål',
  '9'.repeat(400),
  '1.'.repeat(300),
  '2026-02-31',
  'Verksamhetsplan 2026 för',
  'Sid 3 (2)',
  '.'.repeat(3000),
];

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  share.map(
    (to): Mutation =>
      (text) =>
        text.slice(0, at(text, to)),
  ),
  share.map(
    (from): Mutation =>
      (text) =>
        text.slice(at(text, from)),
  ),
  fc.tuple(share, share).map(
    ([from, to]): Mutation =>
      (text) =>
        text.slice(0, at(text, from)) + text.slice(at(text, to)),
  ),
  fc.tuple(share, fc.constantFrom(...STRANGE, ...FORM)).map(
    ([where, what]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + what + text.slice(at(text, where)),
  ),
  fc
    .tuple(share, fc.constantFrom(...FORM))
    .map(([where, what]) => lines((all) => all.toSpliced(Math.floor(all.length * where), 0, what))),
  fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 8 }))
    .map(([every, which]) => lines((all) => all.filter((_, i) => i % every !== which % every))),
  fc.integer({ min: 1, max: 97 }).map((step) => lines((all) => all.map((_, i) => all[(i * step) % all.length] ?? ''))),
  fc.constant<Mutation>((text) => text.repeat(3)),
  fc.constant<Mutation>((text) => text.replaceAll('\n', ' ')),
  fc.constant<Mutation>((text) => text.replaceAll('\n', '\r')),
  fc.constant<Mutation>((text) => text.replaceAll(' ', '\u00a0')),
  fc.constant<Mutation>((text) => text.replaceAll(' ', '\t')),
  fc.constant<Mutation>((text) => text.replaceAll('|', '||')),
  fc.constant(lines((all) => all.map((line) => `> ${line}`))),
  fc.constant(lines((all) => all.map((line, i) => `${' '.repeat(i % 3000)}- ${line}`))),
  fc.constant(lines((all) => all.toReversed())),
);

const spoilt: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    generatedFile,
    fc.array(mutation, { minLength: 1, maxLength: 4 }),
    encoding,
    fc.array(fc.tuple(share, fc.nat(255)), { maxLength: 6 }),
  )
  .map(([file, mutations, how, flips]) => {
    const bytes = encode(mutations.reduce((text, mutate) => mutate(text), file.text).slice(0, 400_000), how);
    for (const [where, byte] of flips) bytes[Math.floor(bytes.length * where)] = byte;
    return bytes;
  });

/** Bytes that a reader may meet: mostly corrupted documents, and noise. With a name, whose extension need not match. */
export const anyFile: fc.Arbitrary<{ name: string; bytes: Uint8Array }> = fc.record({
  name: fc.constantFrom('plan.txt', 'plan.md', 'plan', 'plan.markdown', ''),
  bytes: fc.oneof(
    { weight: 8, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 4000 }) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: 'binary', maxLength: 2000 }).map((text) => new TextEncoder().encode(text)),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom(...FORM, ...STRANGE, '\n', ' ', '80 %', 'År', 'text'), { maxLength: 300 })
        .map((parts) => new TextEncoder().encode(parts.join(''))),
    },
  ),
});
