import { parseQuantity, type Quantity } from '../../kernel/quantity.ts';
import type { PlanIndicator } from '../../plan/model/plan.ts';
import { betterWhen } from './direction.ts';

export const quantityOf = (printed: string | null): Quantity | null =>
  printed === null ? null : parseQuantity(printed);

/** True if two quantities count the same thing; a missing unit is taken to be the other's. */
export const isComparable = (a: Quantity, b: Quantity): boolean =>
  a.unit === null || b.unit === null || a.unit === b.unit;

/** True if an indicator missed its target, false if it reached it, `null` if that cannot be known. */
export function missedTarget(indicator: PlanIndicator): boolean | null {
  const [outcome, target] = [quantityOf(indicator.outcome), quantityOf(indicator.target)];
  const better = betterWhen(indicator.name);
  if (!outcome || !target || !better || !isComparable(outcome, target)) return null;
  return better === 'higher' ? outcome.value < target.value : outcome.value > target.value;
}
