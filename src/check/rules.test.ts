import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { generatedFile } from '../../testing/plans/file.ts';
import { readFile } from '../documents/in/read/read.ts';
import { recognise } from '../documents/in/recognise/recognise.ts';
import { type Block, plainText } from '../kernel/richtext.ts';
import { parseTarget } from '../kernel/target.ts';
import { findPart } from '../plan/model/part.ts';
import type { Plan } from '../plan/model/plan.ts';
import { check } from './check.ts';
import { good } from './good.ts';
import { locate } from './locate.ts';
import { examplePlan } from './model/example.ts';
import type { Evidence, Finding } from './model/finding.ts';
import { rulesPage } from './page.ts';
import { RULES } from './rules/index.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const documents = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(txt|md)$/.test(name)) : [];
if (documents.length === 0) console.log('The corpus is not here: its part of the check’s tests is skipped.');

/** Every text in a plan. */
const textsOf = (plan: Plan): string =>
  [
    ...plan.goals.flatMap((goal) => [
      goal.title,
      goal.assessmentText,
      ...goal.sections.flatMap(({ heading, text }) => [heading, text]),
    ]),
    ...plan.sections.flatMap(({ heading, text }) => [heading, text]),
    ...plan.indicators.flatMap(({ name, analysis, ...values }) => [
      name,
      analysis,
      ...Object.values(values).filter((value) => typeof value === 'string'),
    ]),
    ...plan.activities.flatMap(({ title, start, end, deviation, analysis }) => [
      title,
      start,
      end,
      deviation,
      analysis,
    ]),
  ].join('\n');

/** What is wrong with a finding as such: words that stand nowhere, a place outside the plan. */
function faults(plan: Plan, { rule, message, place, evidence }: Finding): string[] {
  const texts = textsOf(plan);
  const { part } = place;
  const found = part.kind === 'plan' ? null : findPart(plan, part.id);
  const exists = part.kind === 'plan' || (found?.kind === part.kind && (found.goal?.id ?? null) === place.goal);
  return [
    ...(exists ? [] : [`${rule}: a place outside the plan`]),
    ...(evidence.length > 0 ? [] : [`${rule}: no evidence`]),
    ...(message.sv && message.en && place.label !== undefined ? [] : [`${rule}: no words`]),
    ...evidence
      .filter(({ text }) => text === '' || !texts.includes(text))
      .map(({ text }) => `${rule}: “${text}” stands nowhere`),
  ];
}

describe.each(RULES)('$id', ({ id, example, find, scope }) => {
  it('fires on its example', () => {
    const findings = find(example.fires);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.flatMap((finding) => [finding.rule, ...faults(example.fires, finding)])).toEqual(
      findings.map(() => id),
    );
    expect(findings.filter(({ place }) => !scope.parts.includes(place.part.kind))).toEqual([]);
  });

  it('is silent on the other one', () => {
    expect(find(example.passes)).toEqual([]);
  });
});

describe('every rule', () => {
  it('has an id of its own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it('quotes what is in the plan, at a place in it, whatever plan it is given', () => {
    fc.assert(
      fc.property(generatedFile, (file) => {
        for (const plan of recognise(readFile(file.bytes, file.name)).documents)
          expect(check(plan).flatMap((finding) => faults(plan, finding))).toEqual([]);
      }),
      { numRuns: 150, seed: 2026 },
    );
  });

  it('takes a plan with nothing in it, and one without a year', () => {
    expect(check(examplePlan({}))).toEqual([]);
    for (const { example } of RULES)
      for (const plan of Object.values(example)) check({ ...plan, year: null, unit: null, occasion: null });
  });

  it('never tells a unit of what the council and the board wrote', () => {
    const plan = examplePlan({
      goals: [
        {
          level: 'direction',
          title: 'Staden håller samman',
          sections: [['description', 'Kostnaden var 48.5 % och uppgår till mnkr.']],
        },
        {
          level: 'city',
          title: 'Staden är trygg och',
          sections: [['description', 'Arbetet kommer att göras under 2024 i']],
        },
        { level: 'board', title: 'Parkerna är upplysta', sections: [['expectedResult', 'Följande visas nedan:']] },
        { level: 'unit', title: 'Enheten lyser upp sina gångvägar' },
      ],
    });
    expect(check(plan)).toEqual([]);
  });
});

describe('docs/rules.md', () => {
  it('is generated from the rules (run node scripts/rules.mjs to update it)', () => {
    expect(readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8')).toBe(rulesPage());
  });
});

describe('locate', () => {
  it('finds the very line of words that a paragraph’s line breaks cut', () => {
    const text =
      'Enhetsmål: Alla barn trivs\n\nUppföljning\n\nPersonalen frågar barnen ofta om hur de\nmår, och uppföljningen sker konti-\nnuerligt i arbetslaget under dagen.\n';
    const source = readFile(new TextEncoder().encode(text), 'plan.txt');
    const [plan] = recognise(source).documents;
    const findings = locate(check(plan as Plan), source.lines).filter(
      ({ rule }) => rule === 'follow-up-without-occasion',
    );
    expect(findings.map(({ evidence }) => evidence[0]?.line)).toEqual([5]);
    const [finding] = findings;
    const later = locate(
      [
        {
          ...(finding as Finding),
          evidence: [{ ...(finding as Finding).evidence[0], text: 'uppföljningen sker' } as Evidence],
        },
      ],
      source.lines,
    );
    expect(later[0]?.evidence[0]?.line).toBe(6);
  });
});

describe('a table whose columns the file did not show', () => {
  const report = (name: string): Plan =>
    examplePlan({
      kind: 'report',
      occasion: 'VB',
      goals: [
        {
          level: 'city',
          title: 'Alla trivs',
          indicators: [{ name }, { name: 'Ledarskapsindex' }],
          activities: [{ title: name }],
        },
      ],
    });
  const rules = (plan: Plan) => new Set(check(plan).map(({ rule }) => rule));
  const missing = ['indicator-without-target', 'outcome-missing', 'activity-without-analysis'];

  it.each(['Sjukfrånvaro dag 1-14', 'Andel elever med närvaro över 90 %'])('is not %s', (name) => {
    expect(rules(report(name))).toEqual(new Set(missing));
  });

  it.each(['Avvikelse mot budget 0,5 % 0,5 %', 'Ledarskapsindex 84 81', 'Svinn 36 % Fastställs 2027'])(
    'is %s: what is missing there may stand in the wrong place',
    (name) => {
      expect(rules(report(name))).toEqual(new Set());
    },
  );

  it('has the analysis of one row in the name of the next', () => {
    expect(rules(report('Analys: Kursen är hållen. Nästa kurs'))).toEqual(new Set());
  });
});

describe('the sum of a table', () => {
  const table = (...rows: string[][]): Plan => {
    const plan = examplePlan({ outside: [{ heading: 'Budget 2026' }] });
    const cells = [['Post', 'tkr', 'Andel'], ...rows].map((row) => row.map((text) => [{ text }]));
    const body: Block[] = [{ type: 'table', header: true, rows: cells }];
    for (const section of plan.sections) Object.assign(section, { body, text: plainText(body) });
    return plan;
  };
  const said = (plan: Plan) =>
    check(plan)
      .filter(({ rule }) => rule === 'sum-mismatch')
      .map(({ message, evidence }) => [message.sv, evidence[0]?.text]);
  const [staff, rooms] = [
    ['Personal', '12 300', '80 %'],
    ['Lokaler', '2 100', '14 %'],
  ];

  it('is reported if its rows give another', () => {
    expect(said(table(staff as string[], rooms as string[], ['Summa', '15 400', '94 %']))).toEqual([
      ['Raderna i kolumnen ”tkr” ger 14\u00a0400, men summan är 15 400. Kontrollera beloppen.', '15 400'],
    ]);
  });

  it.each([
    ['it is right', [staff, rooms, ['Summa', '14 400', '94 %']]],
    ['it is rounded', [staff, ['Lokaler', '2 100,4'], ['Hyra', '99,7'], ['Totalt', '14 500']]],
    ['something is taken off', [staff, ['Statsbidrag', '900'], ['Summa', '11 400']]],
    ['something is taken off without its name', [staff, rooms, ['Försäljning', '500'], ['Summa', '13 900']]],
    ['a row is part of another', [staff, ['varav vikarier', '700'], ['Summa', '12 300']]],
    ['a cell is no amount', [staff, ['Lokaler', 'ingår ej'], ['Summa', '15 000']]],
  ])('is left alone where %s', (_, rows) => {
    expect(said(table(...(rows as string[][])))).toEqual([]);
  });
});

describe('what is good', () => {
  it('is said where it is true of everything, and not where one is missing', () => {
    const indicator = { name: 'Sjukfrånvaro', target: '6 %', targetValue: parseTarget('6 %') };
    const whole = examplePlan({ goals: [{ level: 'city', title: 'Alla trivs', indicators: [indicator] }] });
    const lacking = examplePlan({
      goals: [{ level: 'city', title: 'Alla trivs', indicators: [indicator, { name: 'Ledarskapsindex' }] }],
    });
    expect(good(whole, check(whole)).map(({ sv }) => sv)).toEqual(['Alla indikatorer (1) har ett årsmål.']);
    expect(good(lacking, check(lacking))).toEqual([]);
  });

  it('is that most goals have nothing to fix, too', () => {
    const plan = examplePlan({
      goals: [
        { level: 'unit', title: 'Alla barn trivs' },
        { level: 'unit', title: 'Maten är god och' },
      ],
    });
    expect(good(plan, check(plan)).map(({ sv }) => sv)).toEqual([
      '1 av 2 enhetsmål har inget att rätta eller se över.',
    ]);
  });
});

describe('the corpus', () => {
  // A list of none would be a suite without tests.
  test.skipIf(documents.length === 0)('has findings that quote what is there', () => {
    for (const name of documents) expectQuoted(name);
  });
});

function expectQuoted(name: string): void {
  const source = readFile(readFileSync(join(corpus, name)), name);
  const [plan] = recognise(source).documents as [Plan];
  const findings = locate(check(plan), source.lines);
  expect(findings.flatMap((finding) => faults(plan, finding))).toEqual([]);
}
