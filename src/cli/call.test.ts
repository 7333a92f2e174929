import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { notOneFile, wordsOfParsing } from './call.ts';

const said = (...args: string[]): string | undefined => {
  try {
    parseArgs({ args, options: { json: { type: 'boolean' }, output: { type: 'string', short: 'o' } } });
  } catch (error) {
    return wordsOfParsing(error)?.sv;
  }
  return undefined;
};

it.each([
  [['--format=md'], 'Valet --format finns inte.'],
  [['--json=3'], '--json tar inget värde.'],
  [['--output'], '--output behöver ett värde.'],
  [['--output', '--json'], '--output behöver ett värde.'],
  [['plan.md'], '”plan.md” hör inte hit.'],
])('%j is told of in a sentence', (args, words) => {
  expect(said(...args)).toBe(words);
});

it('other errors are passed through', () => {
  expect(wordsOfParsing(new Error('disk full'))).toBeNull();
  expect(notOneFile(['plan.md'])).toBeNull();
});
