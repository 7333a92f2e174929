import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { edit, someEdit, somePlan } from '../../testing/check/edit.ts';
import { joined, withIds } from '../../testing/plans/ids.ts';
import { readFile } from '../documents/in/read/read.ts';
import { recognise } from '../documents/in/recognise/recognise.ts';
import { type Inline, plainText } from '../kernel/richtext.ts';
import { isOwnSection } from '../plan/model/ownership.ts';
import { findPart } from '../plan/model/part.ts';
import type { Plan, Section } from '../plan/model/plan.ts';
import { check } from './check.ts';
import { examplePlan } from './model/example.ts';
import type { Change, Finding, Fix } from './model/finding.ts';
import { fixed } from './model/fixed.ts';
import type { Means } from './model/means.ts';
import { RULES } from './rules/index.ts';
import { swedishSpeller } from './speller.ts';

let means: Means;
beforeAll(async () => {
  means = { speller: await swedishSpeller() };
});

/** What a finding is about, whatever words it quotes. */
const aboutOf = ({ rule, place: { goal, part } }: Finding): string => JSON.stringify([rule, goal, part]);

/** How much more is said of each thing after than before. */
function more(before: Finding[], after: Finding[]): string[] {
  const left = before.map(aboutOf);
  return after.map(aboutOf).filter((about) => {
    const at = left.indexOf(about);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Every text of a plan by where it stands, and how the plan is made otherwise. */
function textsOf(plan: Plan): Map<string, string | null> {
  const texts = new Map<string, string | null>();
  const add = (part: Change['part'], goal: string | null, fields: Record<string, unknown>) => {
    for (const [field, text] of Object.entries(fields))
      if (typeof text === 'string') texts.set(JSON.stringify([goal, part, field]), text);
  };
  for (const { id, sections } of plan.goals)
    for (const { id: section, heading, text } of sections) add({ kind: 'section', id: section }, id, { heading, text });
  for (const { id, heading, text } of plan.sections) add({ kind: 'outside', id }, null, { heading, text });
  for (const row of plan.indicators) add({ kind: 'indicator', id: row.id }, row.goal, { ...row });
  for (const row of plan.activities) add({ kind: 'activity', id: row.id }, row.goal, { ...row });
  return texts;
}

/** What is wrong with a plan that has been fixed; nothing, if it is right. */
function faults(plan: Plan, finding: Finding & { fix: Fix }): string[] {
  const after = fixed(plan, finding.fix);
  const said: string[] = [];
  const findings = [check(plan, means), check(after, means)] as const;
  if (
    findings[1].filter((one) => aboutOf(one) === aboutOf(finding)).length >=
    findings[0].filter((one) => aboutOf(one) === aboutOf(finding)).length
  )
    said.push('it is still told');
  said.push(...more(...findings).map((about) => `new: ${about}`));
  const [before, now] = [textsOf(plan), textsOf(after)];
  const touched = new Set(finding.fix.changes.map(({ goal, part, field }) => JSON.stringify([goal, part, field])));
  for (const [place, text] of before)
    if (!touched.has(place) && now.get(place) !== text) said.push(`changed: ${place}`);
  for (const goal of after.goals)
    for (const section of goal.sections) {
      const was = findPart(plan, section.id)?.value as Section | undefined;
      if (plainText(section.body) !== section.text) said.push('its text is not that of its body');
      if (section.items.some((item) => !section.text.split('\n').includes(item))) said.push('its items are not in it');
      if (!isOwnSection(goal, section) && section.text !== was?.text) said.push('an inherited text is changed');
    }
  // The form of it all, with every text that was touched taken out.
  const shape = (of: Plan) => JSON.stringify([of.furniture, of.unplaced, of.goals.map(({ source }) => source)]);
  if (shape(plan) !== shape(after)) said.push('its form is changed');
  return said;
}

const fixable = (plan: Plan): (Finding & { fix: Fix })[] =>
  check(plan, means).flatMap((finding) => (finding.fix ? [{ ...finding, fix: finding.fix }] : []));

const TEXTS = [
  'Enheten läser Vårdpanelen. Svaren i Vårdpanelen samlas, och VårdPanelen fylls i av alla.',
  'E-enkäten går ut i maj. Vi läser e-enkäten, svarar på e-enkäten och skriver om eEnkäten. EEnkäten är kort.',
  'Lokalerna kostar 12.5 procent, maten 3.25 mnkr och resten 1.5 tkr.',
  'Köket gör en utvärdring. Utvärderingen läses, och utvärdringen sparas.',
];
const row = (values: Record<string, string>) => ({
  level: 'city' as const,
  title: 'Alla trivs',
  indicators: [{ name: 'Andel nöjda', ...values }],
});

const outside = (...texts: string[]): Plan => examplePlan({ outside: [{ heading: 'Så arbetar vi', texts }] });

/** The words of a plan once every finding of a rule that can be fixed has been. */
function allFixed(plan: Plan, rule: string): string {
  let now = plan;
  for (let left = 20; left > 0; left--) {
    const [finding] = fixable(now).filter((one) => one.rule === rule);
    if (!finding) break;
    now = fixed(now, finding.fix);
  }
  return [...textsOf(now).values()].join('\n');
}

describe('fixing a finding', () => {
  it('takes that finding away, brings no other, and leaves all else as it was', () => {
    const met = new Set<string>();
    const look = (plan: Plan) => {
      for (const finding of fixable(plan)) {
        met.add(finding.rule);
        expect([finding.message.sv, ...faults(plan, finding)]).toEqual([finding.message.sv]);
      }
    };
    for (const { example } of RULES) look(example.fires);
    for (const text of TEXTS) look(outside(text));
    const items = ['- Minst 12.5 procent fler svarar', '- Varje barn får en utvärdring'];
    look(examplePlan({ goals: [{ level: 'unit', title: 'Alla svarar', sections: [['expectedResult', ...items]] }] }));
    fc.assert(
      fc.property(somePlan, fc.array(someEdit, { maxLength: 4 }), fc.constantFrom(...TEXTS), (before, edits, text) => {
        const plan = edits.reduce((made, one) => edit(made, one)?.plan ?? made, before);
        look(
          joined(
            plan,
            withIds(outside(text), (id) => `y${id}`),
          ),
        );
      }),
      { numRuns: 60, seed: 29 },
    );
    expect([...met].sort()).toEqual(['decimal-style', 'inconsistent-name', 'spelling', 'unit-of-measure']);
  });

  it.each([
    ['spelling', TEXTS[3], 'Köket gör en utvärdering. Utvärderingen läses, och utvärderingen sparas.'],
    ['decimal-style', TEXTS[2], 'Lokalerna kostar 12,5 procent, maten 3,25 mnkr och resten 1,5 tkr.'],
    [
      'inconsistent-name',
      TEXTS[0],
      'Enheten läser Vårdpanelen. Svaren i Vårdpanelen samlas, och Vårdpanelen fylls i av alla.',
    ],
    [
      'inconsistent-name',
      TEXTS[1],
      'E-enkäten går ut i maj. Vi läser e-enkäten, svarar på e-enkäten och skriver om e-enkäten. E-enkäten är kort.',
    ],
    ['inconsistent-name', 'Vi läser Vårdpanelen och VårdPanelen.', 'Vi läser Vårdpanelen och VårdPanelen.'],
  ])('of %s: %s', (rule, text, right) => {
    expect(allFixed(outside(text ?? ''), rule).split('\n')).toContain(right);
  });

  it.each([
    [{ target: '80 %', outcome: '76,4' }, '76,4 %'],
    [{ target: '80%', outcome: '76,4' }, '76,4%'],
    [{ target: '80', outcome: '0' }, '0 %'],
    // It may be a share of one.
    [{ target: '80 %', outcome: '0,8' }, '0,8'],
  ])('of a share without its sign: %j', (values, right) => {
    const plan = examplePlan({ kind: 'report', goals: [row(values)] });
    expect(allFixed(plan, 'unit-of-measure').split('\n')).toContain(right);
  });

  it('keeps emphasis that begins within the words, and the numbers of a table', () => {
    const content: Inline[] = [{ text: 'Hyran är ' }, { text: '12', bold: true }, { text: '.5 procent i år.' }];
    const plan = outside('x');
    const [section] = plan.sections as [Plan['sections'][number]];
    section.body = [
      { type: 'paragraph', content, lines: { line: 3, lastLine: 3 } },
      {
        type: 'table',
        header: true,
        rows: [
          [[], [{ text: 'Hyra' }]],
          [[{ text: '2.5 mnkr' }], []],
        ],
      },
    ];
    section.text = plainText(section.body);
    const findings = fixable(plan).filter(({ rule }) => rule === 'decimal-style');
    const now = findings.reduce((made, { fix }) => fixed(made, fix), plan);
    expect(now.sections[0]?.body).toEqual([
      {
        type: 'paragraph',
        content: [{ text: 'Hyran är ' }, { text: '12', bold: true }, { text: ',5 procent i år.' }],
        lines: { line: 3, lastLine: 3 },
      },
      {
        type: 'table',
        header: true,
        rows: [
          [[], [{ text: 'Hyra' }]],
          [[{ text: '2,5 mnkr' }], []],
        ],
      },
    ]);
    expect(plan.sections[0]?.text).toContain('12.5 procent');
  });

  it('refuses if the words are no longer there, and in what the council wrote', () => {
    const plan = examplePlan({
      goals: [{ level: 'city', title: 'Alla trivs', sections: [['description', 'Staden växer 4.5 procent.']] }],
      outside: [{ heading: 'Så arbetar vi', texts: ['Hyran är 12.5 procent.'] }],
    });
    const change = { field: 'text' as const, at: 9, from: '12.5', to: '12,5' };
    const own = { goal: null, part: { kind: 'outside' as const, id: 'u1' }, ...change };
    expect(fixed(plan, { changes: [own] }).sections[0]?.text).toBe('Hyran är 12,5 procent.');
    const inherited = {
      ...own,
      goal: 'g1',
      part: { kind: 'section' as const, id: 's1' },
      at: 13,
      from: '4.5',
      to: '4,5',
    };
    for (const wrong of [
      { ...own, at: 8 },
      { ...own, from: '13.5' },
      { ...own, part: { kind: 'outside' as const, id: 'u7' } },
      { ...own, part: { kind: 'section' as const, id: 'u1' } },
      inherited,
    ])
      expect(() => fixed(plan, { changes: [own, wrong] })).toThrow('Orden som skulle bytas står inte kvar');
  });
});

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const documents = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(txt|md)$/.test(name)) : [];

describe('the corpus', () => {
  // A list of none would be a suite without tests.
  test.skipIf(documents.length === 0)('is fixed finding by finding, and nothing else is touched', () => {
    for (const name of documents)
      for (const plan of recognise(readFile(readFileSync(join(corpus, name)), name)).documents)
        for (const finding of fixable(plan))
          expect([finding.message.sv, ...faults(plan, finding)]).toEqual([finding.message.sv]);
  });
});
