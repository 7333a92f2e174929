import { describe, expect, it } from 'vitest';
import type { Thread, ThreadGoal } from '../../../plan/model/thread.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { composeThread } from './thread.ts';

const plan = { planId: 'p', planName: 'Biblioteket', kind: 'plan' as const, ref: 'g1' };
const report = { ...plan, planId: 'r', kind: 'report' as const };
const none = { outcomeMen: null, outcomeWomen: null, previous: null, period: null, unresolved: [] };
const value = {
  ...{ ...plan, ...none, year: 2026, occasion: null, board: null, goal: 'x' },
  ...{ target: '40', targetValue: { type: 'none' as const }, cityTarget: null, outcome: null, periodicity: 'Tertial' },
};
const reported = { ...value, ...report, occasion: 'VB' as const, outcome: '38', periodicity: null };
const activity = {
  ...{ ...plan, id: 'a', title: 'Läsa högt i parken', goal: 'x', board: null, year: 2026 },
  ...{ start: '2026-05-01', end: '2026-08-31', deviation: null, analysis: null },
};

const threadOf = (more: Partial<ThreadGoal>): Thread => ({
  goal: 'x',
  year: 2026,
  ...{ page: 1, limit: 20, more: false },
  goals: [
    {
      ...{ id: 'x', parent: null, level: 'unit', number: null, title: 'Barn hittar hit', owner: 'Biblioteket' },
      places: [
        { ...plan, occasion: null, number: null, assessment: null },
        { ...report, occasion: 'VB', number: null, assessment: 'fulfilled' },
      ],
      ...{ holders: 1, children: 0, more: false },
      ...{ passages: [], indicators: [], activities: [], ...more },
    },
  ],
});
const rows = (thread: Thread) =>
  renderMarkdown(composeThread(thread))
    .split('\n')
    .filter((line) => /^\| (?:Antal|Läsa|Analys)/.test(line));

describe('the red thread as a document', () => {
  it('prints once what is in both a unit’s plan and its report', () => {
    const indicators = [value, reported].map((printed) => ({ id: 'i', name: 'Antal sagostunder', value: printed }));
    const activities = [activity, { ...activity, ...report, analysis: 'Det blev sju gånger.' }];
    expect(rows(threadOf({ indicators, activities }))).toEqual([
      '| Antal sagostunder | Biblioteket | 40 |  | 38 | Tertial |',
      '| Läsa högt i parken | Biblioteket | 2026-05-01 | 2026-08-31 |',
      '| Analys: Det blev sju gånger. |  |  |  |',
    ]);
  });

  it('names the document if they differ', () => {
    const indicators = [value, { ...reported, target: '50' }].map((printed) => ({
      ...{ id: 'i', name: 'Antal sagostunder' },
      value: printed,
    }));
    expect(rows(threadOf({ indicators }))).toEqual([
      '| Antal sagostunder | Biblioteket, verksamhetsplan | 40 |  |  | Tertial |',
      '| Antal sagostunder | Biblioteket, verksamhetsberättelse | 50 |  | 38 |  |',
    ]);
  });

  it('keeps a goal’s heading and fields with the goal’s first text', () => {
    const indicators = [{ id: 'i', name: 'Antal sagostunder', value }];
    const leading = (thread: Thread) => composeThread(thread).parts.map((part) => part.type === 'text' && part.leads);
    expect(leading(threadOf({ indicators }))).toEqual([false, true, true, true, false]);
    expect(leading(threadOf({})).filter(Boolean)).toEqual([]);
  });
});
