import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFile } from '../documents/in/read/read.ts';
import { recognise } from '../documents/in/recognise/recognise.ts';
import { check } from './check.ts';
import { locate } from './locate.ts';
import type { Severity } from './model/finding.ts';
import { swedishSpeller } from './speller.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const isHere = existsSync(corpus) && readdirSync(corpus).length > 0;
if (!isHere) console.log('The corpus is not here: the list of what the check finds in it is skipped.');

/** Places in real plans, by file, rule and the line they begin on. The texts themselves stay in the corpus. */
type Places = Record<string, Record<string, number[]>>;

/**
 * Every finding in real plans, as read by a person. A change that adds a finding or takes one away is seen here: read it, and fix the rule or
 * this list.
 */
const FOUND: Places = {
  'barnenheten-vp-2026.txt': {
    'activity-outside-year': [246],
    'follow-up-without-occasion': [1353, 1600],
    'inconsistent-name': [394, 448, 830],
    'missing-amount': [1657, 1657, 1659],
    'repeated-passage': [394, 580],
    'repeated-section': [1148],
    spelling: [453, 1434, 1807],
    'stale-year': [420],
    'unmeasurable-result': [1032, 1409],
  },
  'familjeenheten-vb-2022.txt': {
    'activity-outside-year': [819],
    'activity-without-analysis': [1093],
    'assessment-against-grounds': [292, 1161],
    'board-goal-without-unit-goal': [1336],
    'decimal-style': [442],
    'empty-section': [1474, 1476, 1531],
    'goal-without-analysis': [1152],
    'inconsistent-name': [50, 898, 930],
    'indicator-without-target': [1201, 1211],
    'outcome-missing': [1211],
    'overdue-without-deviation': [1035, 1470],
    'repeated-passage': [314, 888, 979],
    'stale-period': [1193],
    'target-weaker-than-city': [1187],
    'total-outside-parts': [542],
    'unexplained-abbreviation': [1036],
    'unit-of-measure': [381, 461, 504, 542],
  },
  'familjeenheten-vp-2024.txt': {
    'empty-section': [51, 2049, 2051, 2053],
    'repeated-passage': [625, 1590],
    spelling: [1767, 1966],
    'stale-year': [1881],
    'unexplained-abbreviation': [566, 1380],
    'unfinished-sentence': [315],
  },
  'familjehemsenheten-vp-2025.md': {
    'activity-outside-year': [505],
    'empty-section': [692],
    'follow-up-without-occasion': [208, 723, 842],
    'goal-without-follow-up': [779],
    'inconsistent-name': [200, 261, 462, 557],
    'indicator-without-target': [434],
    'missing-figure': [96],
    'repeated-passage': [753],
    spelling: [148, 160, 174, 255, 317, 413, 540, 559, 753, 939],
    'sum-mismatch': [861],
    'target-weaker-than-city': [470],
    'unexplained-abbreviation': [104, 350, 832],
    'unfinished-sentence': [615],
    'unmeasurable-result': [281, 407, 514, 669, 747, 822],
    'wrong-unit-name': [861],
  },
  'funktionsnedsattning-vp-2024.txt': {
    'empty-section': [1812, 1814, 1816],
    'inconsistent-name': [270],
    'stale-year': [1700],
    'unexplained-abbreviation': [1384],
    'unfinished-sentence': [1475],
  },
  'stod-och-service-vp-2024.txt': {
    'empty-section': [42, 2261, 2263, 2265],
    'inconsistent-name': [546, 1893],
    'number-conflict': [1008],
    'repeated-passage': [987, 1012],
    spelling: [1893],
    'stale-year': [2040, 2141],
    'target-conflict': [508],
    'unexplained-abbreviation': [785],
  },
};

/** Those of them that a person holds to be wrong. */
const WRONG: Places = {
  // Misspelt, but it stands for another word than the one that is proposed.
  'familjehemsenheten-vp-2025.md': { spelling: [540] },
};

/** What a person who reads the plans would have pointed out, of what the rules look for, and the check does not find. */
const MISSED: Places = {
  'familjeenheten-vb-2022.txt': {
    'inconsistent-name': [1465],
    'unexplained-abbreviation': [925],
  },
  'familjeenheten-vp-2024.txt': { spelling: [2004] },
  'familjehemsenheten-vp-2025.md': { 'inconsistent-name': [223], spelling: [104, 607] },
  'stod-och-service-vp-2024.txt': { 'unexplained-abbreviation': [1163, 1883] },
};

/** The instances that the rules were asked to find when they were written. */
const ASKED: Places = {
  'barnenheten-vp-2026.txt': {
    'follow-up-without-occasion': [1600],
    'missing-amount': [1657, 1657, 1659],
    'repeated-passage': [580],
    'repeated-section': [1148],
    'stale-year': [420],
  },
  'familjeenheten-vb-2022.txt': {
    'activity-without-analysis': [1093],
    'assessment-against-grounds': [292, 1161],
    'board-goal-without-unit-goal': [1336],
    'decimal-style': [442],
    'empty-section': [1474, 1476, 1531],
    'goal-without-analysis': [1152],
    'inconsistent-name': [50],
    'outcome-missing': [1211],
    'overdue-without-deviation': [1035],
    'repeated-passage': [979],
    'stale-period': [1193],
    'total-outside-parts': [542],
    'unit-of-measure': [461],
  },
  'familjeenheten-vp-2024.txt': { 'empty-section': [51] },
  'familjehemsenheten-vp-2025.md': {
    'activity-outside-year': [505],
    'empty-section': [692],
    'goal-without-follow-up': [779],
    'inconsistent-name': [557],
    'indicator-without-target': [434],
    'missing-figure': [96],
    spelling: [148],
    'sum-mismatch': [861],
    'target-weaker-than-city': [470],
    'unexplained-abbreviation': [350],
    'wrong-unit-name': [861],
  },
  'funktionsnedsattning-vp-2024.txt': {
    'empty-section': [1816],
    'stale-year': [1700],
    'unfinished-sentence': [1475],
  },
  'stod-och-service-vp-2024.txt': {
    'empty-section': [42, 2263, 2265],
    'number-conflict': [1008],
    'repeated-passage': [987, 1012],
    'stale-year': [2040, 2141],
    'target-conflict': [508],
  },
};

const flat = (places: Places): string[] =>
  Object.entries(places).flatMap(([file, rules]) =>
    Object.entries(rules).flatMap(([rule, lines]) => lines.map((line) => `${file} ${rule} ${line}`)),
  );

describe.skipIf(!isHere)('what the check finds in real plans', () => {
  const found: Places = {};
  const severities = new Map<string, Severity>();

  beforeAll(async () => {
    const means = { speller: await swedishSpeller() };
    for (const name of Object.keys(FOUND)) {
      const source = readFile(readFileSync(join(corpus, name)), name);
      const rules: Record<string, number[]> = {};
      found[name] = rules;
      for (const plan of recognise(source).documents)
        for (const { rule, severity, evidence, place } of locate(check(plan, means), source.lines)) {
          const line = evidence[0]?.line ?? place.source?.line ?? 0;
          rules[rule] = [...(rules[rule] ?? []), line];
          severities.set(`${name} ${rule} ${line}`, severity);
        }
    }
  });

  it.each(Object.keys(FOUND))('%s: no more and no less than has been read', (name) => {
    expect(found[name]).toEqual(FOUND[name]);
  });

  it('is right in 95 of 100 errors and 90 of 100 warnings and notices', () => {
    const wrong = new Set(flat(WRONG));
    const rightShare = (severity: Severity): number => {
      const of = flat(found).filter((place) => severities.get(place) === severity);
      return of.filter((place) => !wrong.has(place)).length / of.length;
    };
    expect(rightShare('error')).toBeGreaterThanOrEqual(0.95);
    expect(rightShare('warning')).toBeGreaterThanOrEqual(0.9);
    expect(rightShare('notice')).toBeGreaterThanOrEqual(0.9);
  });

  it('has nine in ten of what a reader finds, and everything that was asked for', () => {
    const right = flat(found).filter((place) => !flat(WRONG).includes(place));
    expect(flat(ASKED).filter((place) => !right.includes(place))).toEqual([]);
    expect(flat(MISSED).filter((place) => right.includes(place))).toEqual([]);
    expect(right.length / (right.length + flat(MISSED).length)).toBeGreaterThanOrEqual(0.9);
  });
});
