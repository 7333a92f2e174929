import type { Words } from '../../kernel/words.ts';
import type { PlanSummary } from './kept.ts';
import type { GoalLevel, Plan } from './plan.ts';

/** What a goal is called by its level. */
export const LEVEL_NAMES: Record<GoalLevel, Words> = {
  direction: { sv: 'Inriktningsmål', en: 'Direction goal' },
  city: { sv: 'KF:s mål', en: 'City goal' },
  board: { sv: 'Nämndmål', en: 'Board goal' },
  department: { sv: 'Avdelningsmål', en: 'Department goal' },
  unit: { sv: 'Enhetsmål', en: 'Unit goal' },
};

/** The unit's name, or the board's if the plan is the board's own. */
export const ownerName = ({ unit, board }: Pick<PlanSummary, 'unit' | 'board'>): string =>
  unit?.name ?? board?.name ?? '';

/** What a plan or a report is called: `Verksamhetsplan`, `Tertialrapport 1`, `Verksamhetsberättelse`. */
export function documentName({ kind, occasion }: Pick<Plan, 'kind' | 'occasion'>): Words {
  if (kind === 'plan') return { sv: 'Verksamhetsplan', en: 'Plan' };
  if (occasion === 'VB') return { sv: 'Verksamhetsberättelse', en: 'Annual report' };
  if (occasion === null) return { sv: 'Uppföljningsrapport', en: 'Follow-up report' };
  const number = occasion.slice(1);
  return { sv: `Tertialrapport ${number}`, en: `Tertial report ${number}` };
}

/** `Tertialrapport 1 2026`. */
export function documentOfYear(document: Pick<Plan, 'kind' | 'occasion'>, year: number): Words {
  const { sv, en } = documentName(document);
  return { sv: `${sv} ${year}`, en: `${en} ${year}` };
}
