import type { TFunction } from 'i18next';
import type { PlanSummary } from '../../plan/model/kept.ts';
import type { Goal } from '../../plan/model/plan.ts';

/** `Verksamhetsplan`, `Tertialrapport 1`. */
export const kindName = (t: TFunction, { kind, occasion }: Pick<PlanSummary, 'kind' | 'occasion'>): string =>
  t(kind === 'report' && occasion ? `kind.${occasion}` : `kind.${kind}`);

/** The unit's name, or the board's where the plan is the board's own. */
export const ownerName = ({ unit, board }: Pick<PlanSummary, 'unit' | 'board'>): string =>
  unit?.name ?? board?.name ?? '';

/** `Enhetsmål: Barn hittar hit`: a unit’s goal may repeat its board’s to the letter, and only the level tells them apart. */
export const goalName = (t: TFunction, { level, title }: Goal): string => `${t(`level.${level}`)}: ${title}`;
