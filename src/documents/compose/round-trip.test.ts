import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withoutPlaces } from '../../plan/model/same.ts';
import { readFile } from '../read/read.ts';
import { recognise } from '../recognise/recognise.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { composePlan } from './compose.ts';

const corpus = join(import.meta.dirname, '../../../../shared/corpus');
const documents = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(txt|md)$/.test(name)) : [];
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a plan written and read again is the same plan', () => {
  test.skipIf(documents.length === 0).each(documents)('%s', (name) => {
    const [plan] = recognise(readFile(readFileSync(join(corpus, name)), name)).documents;
    if (!plan) throw new Error('no document');
    const written = renderMarkdown(composePlan(plan));
    const { documents: again, coverage } = recognise(readFile(bytesOf(written), 'again.md'));
    expect(again).toHaveLength(1);
    expect(withoutPlaces(again[0] as typeof plan)).toEqual(withoutPlaces(plan));
    expect(coverage.unplaced).toBe(0);
  });
});
