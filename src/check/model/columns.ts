import type { Column } from '../../kernel/column.ts';
import { PLAN_NAMES } from '../../plan/model/columns.ts';
import type { PlanCounts, RuleCounts } from './reviewed.ts';

const count = <Key extends string>(key: Key, sv: string, en: string): Column<Record<Key, number>> => ({
  key,
  words: { sv, en },
  kind: 'figure',
  value: (row) => row[key],
});

const SET_ASIDE = count('setAside', 'Lagt åt sidan', 'Set aside');

/** How the plans in force fare in the review. */
export const COUNT_COLUMNS: Column<PlanCounts>[] = [
  ...PLAN_NAMES.map(
    ({ value, key, words, kind }): Column<PlanCounts> => ({ key, words, kind, value: ({ plan }) => value(plan) }),
  ),
  count('error', 'Fel', 'Errors'),
  count('warning', 'Troliga missar', 'Probable slips'),
  count('notice', 'Värda en titt', 'Worth a look'),
  SET_ASIDE,
];

/** What each rule has found. */
export const RULE_COLUMNS: Column<RuleCounts>[] = [
  { key: 'rule', words: { sv: 'Regel', en: 'Rule' }, kind: 'text', value: ({ title }) => title },
  count('found', 'Hittat', 'Found'),
  count('fixed', 'Rättat', 'Fixed'),
  SET_ASIDE,
];
