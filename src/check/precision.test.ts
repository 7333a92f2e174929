import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../documents/read/read.ts';
import { recognise } from '../documents/recognise/recognise.ts';
import { check } from './check.ts';
import { locate } from './locate.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const isHere = existsSync(corpus) && readdirSync(corpus).length > 0;
if (!isHere) console.log('The corpus is not here: the list of what the check finds in it is skipped.');

/**
 * Every finding in real plans, by rule and the lines it begins on, as read and judged by a person. A change that adds a finding or takes one
 * away is seen here: judge it, and mend the rule or this list. The texts themselves stay in the corpus.
 */
const JUDGED: Record<string, Record<string, number[]>> = {
  'barnenheten-vp-2026.txt': {
    'activity-outside-year': [246],
    'follow-up-without-occasion': [1353, 1600],
    'inconsistent-name': [394],
    'missing-amount': [1657, 1657, 1659],
    'repeated-passage': [394, 580],
    'repeated-section': [1148],
    'stale-year': [420],
    'unmeasurable-result': [1032, 1409],
  },
  'familjeenheten-vb-2022.txt': {
    'activity-outside-year': [822, 836, 1467],
    'activity-without-analysis': [1093],
    'assessment-against-grounds': [292, 1161],
    'board-goal-without-unit-goal': [1336],
    'decimal-style': [442],
    'empty-section': [1474, 1476, 1531],
    'goal-without-analysis': [1152],
    'inconsistent-name': [50, 930],
    'indicator-without-target': [1201, 1211],
    'outcome-missing': [1211],
    'overdue-without-deviation': [1035],
    'repeated-passage': [314, 888, 979],
    'stale-period': [1193],
    'target-weaker-than-city': [1187],
    'total-outside-parts': [542],
    'unit-of-measure': [381, 461, 504, 542],
  },
  'familjeenheten-vp-2024.txt': {
    'empty-section': [51, 2049, 2051, 2053],
    'repeated-passage': [625, 1590],
    'stale-year': [1881],
    'unfinished-sentence': [315],
    'unexplained-abbreviation': [566, 1380],
  },
  'familjehemsenheten-vp-2025.md': {
    'activity-outside-year': [505, 613],
    'empty-section': [692],
    'follow-up-without-occasion': [208, 723, 842],
    'goal-without-follow-up': [779],
    'inconsistent-name': [261, 557],
    'indicator-without-target': [434],
    'missing-figure': [96],
    'repeated-passage': [753],
    spelling: [148],
    'sum-mismatch': [861],
    'target-weaker-than-city': [470],
    'unfinished-sentence': [615],
    'unmeasurable-result': [281, 407, 514, 669, 747, 822],
    'wrong-unit-name': [861],
    'unexplained-abbreviation': [104, 350],
  },
  'funktionsnedsattning-vp-2024.txt': {
    'empty-section': [1812, 1814, 1816],
    'inconsistent-name': [270],
    'stale-year': [1700],
    'unfinished-sentence': [1475],
    'unexplained-abbreviation': [1384],
  },
  'stod-och-service-vp-2024.txt': {
    'empty-section': [42, 2261, 2263, 2265],
    'inconsistent-name': [546],
    'number-conflict': [1008],
    'repeated-passage': [987, 1012],
    'stale-year': [2040, 2141],
    'target-conflict': [508],
    'unexplained-abbreviation': [785],
  },
};

describe.skipIf(!isHere)('what the check finds in real plans', () => {
  it.each(Object.entries(JUDGED))('%s: no more and no less than is right', (name, judged) => {
    const source = readFile(readFileSync(join(corpus, name)), name);
    const found: Record<string, (number | undefined)[]> = {};
    for (const plan of recognise(source).documents)
      for (const { rule, evidence, place } of locate(check(plan), source.lines)) {
        found[rule] ??= [];
        found[rule].push(evidence[0]?.line ?? place.source?.line);
      }
    expect(found).toEqual(judged);
  });
});
