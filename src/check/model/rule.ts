import type { Words } from '../../kernel/words.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Finding, Fix, Place, Severity } from './finding.ts';
import type { Means } from './means.ts';

/** What a rule reads. An edit in a part that no rule of this kind reads needs no new check by it. */
interface Scope {
  parts: Place['part']['kind'][];
  /** How much must be read again when one such part is edited: that part, all under its goal, or the whole plan. */
  reach: 'part' | 'goal' | 'plan';
}

/** One thing the check looks for. Pure: the same plan gives the same findings, in time linear in its length. */
export interface Rule {
  /** Stable: findings are set aside by it. */
  id: string;
  severity: Severity;
  title: Words;
  /** What it looks for. */
  says: Words;
  /** How what it finds is fixed. */
  fix: Words;
  scope: Scope;
  /** Invented plans that explain the rule and test it. */
  example: { fires: Plan; passes: Plan };
  find: (plan: Plan, means?: Means) => Finding[];
}

/** What a rule's own file says of one finding; `severity` where it differs from the rule's. */
export interface Found {
  message: Words;
  place: Place;
  evidence: Finding['evidence'];
  severity?: Severity;
  fix?: Fix;
}

/** Makes a rule of its definition: its findings get its id and severity. */
export const rule = (definition: Omit<Rule, 'find'> & { find: (plan: Plan, means: Means) => Found[] }): Rule => ({
  ...definition,
  find: (plan, means = {}) =>
    definition.find(plan, means).map((found) => ({ rule: definition.id, severity: definition.severity, ...found })),
});
