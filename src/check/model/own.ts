import type { Goal, Plan } from '../../plan/model/plan.ts';

/** The goals right below each goal, by its id. */
export function childrenOf(plan: Plan): Map<string, Goal[]> {
  const children = new Map<string, Goal[]>();
  for (const goal of plan.goals) {
    if (goal.parent === null) continue;
    const among = children.get(goal.parent);
    if (among) among.push(goal);
    else children.set(goal.parent, [goal]);
  }
  return children;
}

/** A goal and those above it, from itself upwards. */
export function lineOf(goal: Goal, goals: Map<string, Goal>): Goal[] {
  const line: Goal[] = [];
  for (let at: Goal | undefined = goal; at && !line.includes(at); at = goals.get(at.parent ?? '')) line.push(at);
  return line;
}

const MAX_NAME = 90;

/** A goal as named in a sentence: its number and title, shortened between words if it is long. */
export function goalName({ number, title }: Goal): string {
  const name = number ? `${number} ${title}` : title;
  return name.length <= MAX_NAME
    ? name
    : `${name.slice(0, name.lastIndexOf(' ', MAX_NAME)).replace(/[,;:–-]$/u, '')} …`;
}
