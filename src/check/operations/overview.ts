import { WHOLE } from '../../kernel/actor.ts';
import { groupBy } from '../../kernel/group.ts';
import { operation } from '../../kernel/operation.ts';
import { plansOf, Which } from '../../plan/operations/list-plans.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import type { Finding } from '../model/finding.ts';
import { isUnheard, Overview, type PlanCounts, type ReviewedFinding, type RuleCounts } from '../model/reviewed.ts';
import { RULES } from '../rules/index.ts';
import { loadAside } from '../store/aside.ts';
import { fixesOf, loadFixes } from '../store/fix.ts';
import { reviewed } from './check-plan.ts';

/** How the plans in force fare in the review, and what each rule has found in them. Each plan is read anew; nothing is kept in between. */
export const checkOverview = operation({
  name: 'check.overview',
  summary: { sv: 'Granskning av alla planer', en: 'Review of all plans' },
  kind: 'query',
  http: { method: 'GET', path: '/checks' },
  input: Which,
  output: Overview,
  may: (actor) => actor.reads(WHOLE),
  prepare: async ({ input, ...outside }) => {
    const { plans } = await outside.read((at) => plansOf(at, input));
    const counted: PlanCounts[] = [];
    const all: ReviewedFinding[] = [];
    const fixed: Finding[] = [];
    for (const [year, ofYear] of groupBy(plans, (plan) => plan.year)) {
      const { aside, fixes } = await outside.read(async (at) => ({
        aside: await loadAside(at, year),
        fixes: await loadFixes(at, year),
      }));
      for (const summary of ofYear) {
        const { plan } = await outside.read((at) => keptPlan(at, summary.id));
        const { findings } = await reviewed(outside, { plan, summary, aside });
        counted.push(countsOf(summary, findings));
        all.push(...findings);
        fixed.push(...fixesOf(fixes, summary).map(({ finding }) => finding));
      }
    }
    return { plans: counted, rules: ruleCounts(all, fixed) };
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
