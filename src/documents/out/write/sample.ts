import { type Block, plainText } from '../../../kernel/richtext.ts';
import { parseTarget } from '../../../kernel/target.ts';
import type { Goal, Plan, PlanIndicator, Section, Source } from '../../../plan/model/plan.ts';

/** It was read from nowhere, and stands in the order of its lines. */
const at = (line: number): Source => ({ page: null, line, lastLine: line });
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ text }] });
const list = (...items: string[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((text) => ({ content: [{ text }] })),
});

const goal = (
  line: number,
  own: Pick<Goal, 'id' | 'parent' | 'level' | 'number' | 'title'>,
  sections: Section[],
): Goal => ({
  ...own,
  heading: own.title,
  sections,
  assessment: null,
  assessmentText: null,
  source: at(line),
});

const section = (line: number, kind: Section['kind'], heading: string, body: Block[]): Section => ({
  kind,
  heading,
  text: plainText(body),
  items: kind === 'expectedResult' ? plainText(body).split('\n') : [],
  body,
  source: at(line),
});

const indicator = (line: number, name: string, target: string): PlanIndicator => ({
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
  source: at(line),
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
    goal(2, { id: 'g1', parent: null, level: 'city', number: '1.1', title: 'Kommunen är lätt att nå' }, []),
    goal(3, { id: 'g2', parent: 'g1', level: 'board', number: null, title: 'Den som frågar får svar' }, []),
    goal(4, { id: 'g3', parent: 'g2', level: 'unit', number: null, title: 'Alla får svar samma dag' }, [
      section(5, 'expectedResult', 'Förväntat resultat', [
        list('Minst 90 % av frågorna besvaras samma dag', 'Svaren är lätta att förstå'),
      ]),
      section(6, 'approach', 'Arbetssätt', [paragraph('Två medarbetare turas om att läsa och svara.')]),
    ]),
  ],
  indicators: [
    indicator(7, 'Andel frågor som besvaras samma dag', '90 %'),
    indicator(8, 'Antal frågor per månad', '120'),
  ],
  activities: [],
  sections: [{ heading: 'Inledning', level: 1, text: plainText(INTRODUCTION), body: INTRODUCTION, source: at(1) }],
  furniture: [],
  unplaced: [],
});
