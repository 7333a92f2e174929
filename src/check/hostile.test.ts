import { describe, it } from 'vitest';
import type { Plan, SectionKind } from '../plan/model/plan.ts';
import { good } from './good.ts';
import { examplePlan } from './model/example.ts';
import { sentencesOf } from './model/sentence.ts';
import { RULES } from './rules/index.ts';
import { swedishSpeller } from './speller.ts';

// What has no end where a pattern looks for one. A rule that were quadratic in any of these would never be done.
const N = 100_000;
const HOSTILE: Record<string, string> = {
  'words of one letter': 'a '.repeat(N),
  'a word of a million letters': 'ö'.repeat(1_000_000),
  'a number without end': '7'.repeat(N * 3),
  'thousands without end': `1${' 000'.repeat(N)}`,
  'decimals without end': '1.5,'.repeat(N),
  'years without end': 'under 2019 ska '.repeat(N / 10),
  'amounts without end': 'budget utfall minskning underskott på mnkr '.repeat(N / 20),
  'hyphens without end': `${'es-'.repeat(N)}maker`,
  'capitals without end': 'AbC ABC '.repeat(N / 2),
  'brackets without end': '(('.repeat(N),
  'quotations without end': '”“"'.repeat(N),
  'stops without end': '. '.repeat(N),
  'short forms without end': 'bl. a. t. ex. A '.repeat(N / 8),
  'promises without end': 'Listan om maten vägs två gånger per år i köket hos alla. '.repeat(N / 40),
  'counts without end': 'minst 4 gemensamma utflykter och 8 gemensamma utflykter '.repeat(N / 40),
  'one sentence again and again': 'Kocken väger maten som blir över. '.repeat(N / 20),
  'activities without end': 'har tagit fram en aktivitet för '.repeat(N / 20),
  'blanks without end': `a${' '.repeat(N)}b\u00a0${'\u00a0'.repeat(N)}`,
  'what announces without end': `${'se nedan: '.repeat(N / 10)}:`,
  // Each of the thousands is another word, and may be parted into words in as many ways.
  'words that part in endless ways': Array.from({ length: 4000 }, (_, i) =>
    [...(i + 4096).toString(4)].map((digit) => ['ris', 'ås', 'osris', 'so'][Number(digit)]).join(''),
  )
    .map((word) => `${word}sorisq`)
    .join(' '),
  'strange words': Array.from({ length: N / 5 }, (_, i) => `zxq${i.toString(36).replace(/\d/g, 'w')}vkörtt`).join(' '),
};

const KINDS: SectionKind[] = ['expectedResult', 'approach', 'resourceUse', 'followUp', 'analysis', 'other'];

/** A plan or report with a text in every place that has one. */
const filled = (text: string, kind: Plan['kind']): Plan =>
  examplePlan({
    kind,
    occasion: kind === 'report' ? 'VB' : null,
    unit: `${text.slice(0, 1000)}enheten`,
    goals: [
      { level: 'city', title: text, indicators: [{ name: text, target: '80 %', outcome: '70 %', analysis: text }] },
      {
        level: 'unit',
        title: text,
        assessment: 'partlyFulfilled',
        sections: KINDS.map((section) => [section, text, `- ${text}`]),
        indicators: [{ name: text, target: text, cityTarget: text, outcome: text, outcomeMen: '1', outcomeWomen: '2' }],
        activities: [{ title: text, start: '2026-01-01', end: '2026-02-01', deviation: text, analysis: text }],
      },
    ],
    outside: [{ heading: text, texts: [text] }],
  });

/** A plan with so many parts that comparing each with each would never be done. */
const many = (kind: Plan['kind']): Plan =>
  examplePlan({
    kind,
    goals: Array.from({ length: 4000 }, (_, i) => ({
      level: 'unit' as const,
      title: `Alla barn trivs ${i % 7}`,
      sections: KINDS.map((section) => [section, `Två gånger per år i grupp Esmaker ${i % 5} träffas es-maker i ${i}`]),
      indicators: [{ name: `Andel som trivs ${i % 3}`, target: '80 %' }],
      activities: [{ title: `Utbildning för personalen ${i % 3}`, start: '2025-01-01', end: '2027-01-01' }],
    })),
  });

describe('hostile text', () => {
  it.each(Object.entries(HOSTILE))('ends with %s', { timeout: 60_000 }, async (_, text) => {
    const means = { speller: await swedishSpeller() };
    sentencesOf(text);
    for (const kind of ['plan', 'report'] as const) {
      const plan = filled(text, kind);
      good(plan);
      for (const { find } of RULES) find(plan, means);
    }
  });

  it('ends with thousands of goals', { timeout: 60_000 }, async () => {
    const means = { speller: await swedishSpeller() };
    for (const plan of [many('plan'), many('report')]) for (const { find } of RULES) find(plan, means);
  });
});
