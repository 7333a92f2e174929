import { type Block, plainText } from '../../../kernel/richtext.ts';
import { parseTarget } from '../../../kernel/target.ts';
import type { Goal, Plan, PlanIndicator, Section } from '../../../plan/model/plan.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ text }] });
const list = (...items: string[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((text) => ({ content: [{ text }] })),
});

const goal = (own: Pick<Goal, 'id' | 'parent' | 'level' | 'number' | 'title'>, sections: Section[]): Goal => ({
  ...own,
  heading: own.title,
  sections,
  assessment: null,
  assessmentText: null,
  source: null,
});

const section = (id: string, kind: Section['kind'], heading: string, body: Block[]): Section => ({
  id,
  kind,
  heading,
  text: plainText(body),
  items: kind === 'expectedResult' ? plainText(body).split('\n') : [],
  itemIds: kind === 'expectedResult' ? ['r1', 'r2'] : [],
  body,
  source: null,
});

const indicator = (id: string, name: string, target: string): PlanIndicator => ({
  id,
  goal: 'g3',
  name,
  target,
  targetValue: parseTarget(target),
  cityTarget: null,
  cityTargetValue: parseTarget(null),
  periodicity: 'Tertial',
  outcome: null,
  outcomeMen: null,
  outcomeWomen: null,
  previous: null,
  period: null,
  analysis: null,
  unresolved: [],
  source: null,
});

const INTRODUCTION = [
  paragraph('Så här ser löpande text ut. Planen är ett exempel och finns bara för att visa utseendet.'),
];

/** A short invented plan, to show how documents look: a front page, headings, text, a list and a table. */
export const samplePlan = (year: number): Plan => ({
  kind: 'plan',
  year,
  occasion: null,
  unit: 'Exempelenheten',
  board: 'Exempelnämnden',
  registrationNumber: `EXEMPEL ${year}/1`,
  date: `${year}-01-20`,
  goals: [
    goal({ id: 'g1', parent: null, level: 'city', number: '1.1', title: 'Kommunen är lätt att nå' }, []),
    goal({ id: 'g2', parent: 'g1', level: 'board', number: null, title: 'Den som frågar får svar' }, []),
    goal({ id: 'g3', parent: 'g2', level: 'unit', number: null, title: 'Alla får svar samma dag' }, [
      section('s1', 'expectedResult', 'Förväntat resultat', [
        list('Minst 90 % av frågorna besvaras samma dag', 'Svaren är lätta att förstå'),
      ]),
      section('s2', 'approach', 'Arbetssätt', [paragraph('Två medarbetare turas om att läsa och svara.')]),
    ]),
  ],
  indicators: [
    indicator('i1', 'Andel frågor som besvaras samma dag', '90 %'),
    indicator('i2', 'Antal frågor per månad', '120'),
  ],
  activities: [],
  sections: [
    { id: 'u1', heading: 'Inledning', level: 1, text: plainText(INTRODUCTION), body: INTRODUCTION, source: null },
  ],
  order: [
    { kind: 'outside', id: 'u1' },
    { kind: 'goal', id: 'g1' },
    { kind: 'goal', id: 'g2' },
    { kind: 'goal', id: 'g3' },
    { kind: 'section', id: 's1' },
    { kind: 'section', id: 's2' },
    { kind: 'indicator', id: 'i1' },
    { kind: 'indicator', id: 'i2' },
  ],
  furniture: [],
  unplaced: [],
});
