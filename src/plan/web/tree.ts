import type { Goal, Plan } from '../model/plan.ts';

/** One visible line of the tree. */
export interface Step {
  goal: Goal;
  /** 1 is the outermost. */
  depth: number;
  hasChildren: boolean;
}

/** The goals with their depth; a parent comes before its children. */
export function stepsOf(plan: Plan): Step[] {
  const depths = new Map<string, number>();
  const parents = new Set(plan.goals.map(({ parent }) => parent));
  return plan.goals.map((goal) => {
    const depth = (goal.parent === null ? 0 : (depths.get(goal.parent) ?? 0)) + 1;
    depths.set(goal.id, depth);
    return { goal, depth, hasChildren: parents.has(goal.id) };
  });
}

export function isHidden(goal: Goal, plan: Plan, closed: ReadonlySet<string>): boolean {
  for (let parent = goal.parent; parent !== null; ) {
    if (closed.has(parent)) return true;
    parent = plan.goals.find(({ id }) => id === parent)?.parent ?? null;
  }
  return false;
}

/** What a key does in the tree. */
export type Move = { kind: 'go'; index: number } | { kind: 'open' } | { kind: 'close' } | { kind: 'choose' };

/** The keys of a tree as the pattern says them (WAI-ARIA APG, tree view); `null` for any other key. `index` is the line that has the focus. */
export function moveFor(key: string, steps: Step[], index: number, closed: ReadonlySet<string>): Move | null {
  const step = steps[index];
  if (!step) return null;
  const isClosed = closed.has(step.goal.id);
  const go = (to: number): Move => ({ kind: 'go', index: Math.min(Math.max(to, 0), steps.length - 1) });
  switch (key) {
    case 'ArrowDown':
      return go(index + 1);
    case 'ArrowUp':
      return go(index - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(steps.length - 1);
    case 'ArrowRight':
      return isClosed ? { kind: 'open' } : go(step.hasChildren ? index + 1 : index);
    case 'ArrowLeft': {
      if (step.hasChildren && !isClosed) return { kind: 'close' };
      const parent = steps.findIndex(({ goal }) => goal.id === step.goal.parent);
      return go(parent === -1 ? index : parent);
    }
    case 'Enter':
    case ' ':
      return { kind: 'choose' };
    default:
      return null;
  }
}

/** Goes to the next line that begins with what has been typed, letters at most half a second apart; `typed` is remembered between calls. */
export function typedMove(
  key: string,
  steps: Step[],
  index: number,
  typed: { text: string; when: number },
): Move | null {
  if (!/^[\p{L}\p{N}.]$/u.test(key)) return null;
  const now = Date.now();
  typed.text = (now - typed.when < 500 ? typed.text : '') + key.toLowerCase();
  typed.when = now;
  const from = typed.text.length > 1 ? index : index + 1;
  const round = steps.map((_, i) => (from + i) % steps.length);
  const found = round.find((i) => {
    const goal = steps[i]?.goal;
    return goal?.title.toLowerCase().startsWith(typed.text) || goal?.number?.startsWith(typed.text);
  });
  return { kind: 'go', index: found ?? index };
}
