import { describe, expect, it } from 'vitest';
import { fileOf, textFile } from '../../../../../testing/plans/file.ts';
import { PRINTED_VALUES, type Source } from '../../../../plan/model/plan.ts';
import { readFile } from '../../read/read.ts';
import { recognise } from '../recognise.ts';
import { joinerFor } from '../vocabulary.ts';
import { looseValues } from './loose-values.ts';

describe('the values of a row whose columns cannot be known', () => {
  it('are those in the file, no more and no fewer, in two hundred generated files', () => {
    let rows = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { name, bytes, documents } = fileOf(seed, textFile);
      const source = readFile(bytes, name);
      const join = joinerFor(source.lines.map(({ raw }) => ({ text: raw })));
      const truths = documents.flatMap(({ goals }) => goals.flatMap(({ indicators }) => indicators));
      for (const plan of recognise(source).documents)
        for (const row of plan.indicators.filter(({ unresolved }) => unresolved.length > 0)) {
          const placed = PRINTED_VALUES.map((value) => row[value]);
          const open = truths
            .filter((truth) => truth.name === row.name)
            .map((truth) => row.unresolved.map((column) => truth[column]).filter((value) => value !== null));
          expect(open.map((values) => values.sort())).toContainEqual(
            looseValues({ name: row.name, source: row.source as Source }, placed, plan.unplaced, join).sort(),
          );
          rows++;
        }
    }
    expect(rows).toBeGreaterThan(50);
  });
});
