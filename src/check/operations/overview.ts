import { groupBy } from '../../kernel/group.ts';
import { operation } from '../../kernel/operation.ts';
import { plansOf, Which } from '../../plan/operations/list-plans.ts';
import type { Finding } from '../model/finding.ts';
import { isUnheard, Overview, type PlanCounts, type ReviewedFinding, type RuleCounts } from '../model/reviewed.ts';
import { RULES } from '../rules/index.ts';
import { reviewOf } from './check-plan.ts';

/**
 * How a page of the plans in force fare in the review, and what each rule has found in them. Each plan is read again; nothing is kept in between, so
 * that a page costs its plans.
 */
export const checkOverview = operation({
  name: 'check.overview',
  summary: { sv: 'Granskning av planerna', en: 'Review of the plans' },
  kind: 'query',
  http: { method: 'GET', path: '/checks' },
  input: Which,
  output: Overview,
  may: () => true,
  prepare: async ({ input, ...outside }) => {
    const { items, ...page } = await outside.read((at) => plansOf(at, outside.actor, input));
    const counted: PlanCounts[] = [];
    const all: ReviewedFinding[] = [];
    const fixed: Finding[] = [];
    for (const { id } of items) {
      const { summary, review } = await reviewOf(outside, id);
      counted.push(countsOf(summary, review.findings));
      all.push(...review.findings);
      fixed.push(...review.fixed);
    }
    return { plans: counted, rules: ruleCounts(all, fixed), ...page };
  },
  run: async ({ prepared }) => prepared,
});

function countsOf(plan: PlanCounts['plan'], findings: ReviewedFinding[]): PlanCounts {
  const open = findings.filter(({ setAside }) => setAside === null);
  const count = (severity: ReviewedFinding['severity']) =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    plan,
    error: count('error'),
    warning: count('warning'),
    notice: count('notice'),
    setAside: findings.length - open.length,
  };
}

/** The rules that find something, or whose findings have been fixed; the most frequent first. */
function ruleCounts(findings: ReviewedFinding[], fixes: Finding[]): RuleCounts[] {
  const byRule = groupBy(findings, ({ rule }) => rule);
  const fixesByRule = groupBy(fixes, ({ rule }) => rule);
  return RULES.flatMap(({ id, title }): RuleCounts[] => {
    const of = byRule.get(id) ?? [];
    const fixed = fixesByRule.get(id)?.length ?? 0;
    const setAside = of.filter((finding) => finding.setAside !== null).length;
    const counts = { found: of.length, setAside, fixed, unheard: isUnheard(of.length + fixed, setAside) };
    return of.length + fixed === 0 ? [] : [{ rule: id, title, ...counts }];
  }).sort((a, b) => b.found + b.fixed - (a.found + a.fixed));
}
