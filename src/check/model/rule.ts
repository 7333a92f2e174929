import type { Words } from '../../kernel/words.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Finding, Fix, Place, Severity } from './finding.ts';
import type { Means } from './means.ts';

/** What a rule reads. Editing a part that no rule of this kind reads requires no new check by it. */
interface Scope {
  parts: Place['part']['kind'][];
  /** How much must be read again when one such part is edited: that part, everything under its goal, or the whole plan. */
  reach: 'part' | 'goal' | 'plan';
}

/** One thing the check looks for. Pure: the same plan gives the same findings, in time linear in its length. */
export interface Rule {
  /** Stable: findings set aside refer to it. */
  id: string;
  severity: Severity;
  title: Words;
  /** What it looks for. */
  says: Words;
  /** How a finding is fixed. */
  fix: Words;
  scope: Scope;
  /** Invented plans that explain the rule and test it. */
  example: { fires: Plan; passes: Plan };
  find: (plan: Plan, means?: Means) => Finding[];
}

/** What a rule's own file says about one finding; `severity` if it differs from the rule's. */
export interface Found {
  message: Words;
  place: Place;
  evidence: Finding['evidence'];
  severity?: Severity;
  fix?: Fix;
}

/** Completes a rule from its definition: its findings get its id and severity. */
export const rule = (definition: Omit<Rule, 'find'> & { find: (plan: Plan, means: Means) => Found[] }): Rule => ({
  ...definition,
  find: (plan, means = {}) =>
    definition.find(plan, means).map((found) => ({ rule: definition.id, severity: definition.severity, ...found })),
});
