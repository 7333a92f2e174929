/**
 * What each page asks for, as operations with their input. `ask` runs an operation without counting, to find what to open: the same kind of
 * thing at every size.
 */
export const pages = [
  { name: 'plans', ask: async () => [['plan.list', { year: 2026 }]] },
  { name: 'plan', ask: async (ask) => [['plan.show', { planId: (await somePlan(ask)).id }]] },
  { name: 'thread', ask: async (ask) => [['goal.thread', { goalId: await boardGoal(ask) }]] },
  { name: 'search', ask: async () => [['search.find', { q: 'tertialrapporterna skolan' }]] },
  { name: 'indicators', ask: async () => [['indicator.list', { year: 2026 }]] },
  { name: 'activities', ask: async () => [['activity.list', { year: 2026 }]] },
];

async function somePlan(ask) {
  const { plans } = await ask('plan.list', { year: 2026 });
  return plans.find(({ kind }) => kind === 'plan');
}

async function boardGoal(ask) {
  const { plan, goalIds } = await ask('plan.show', { planId: (await somePlan(ask)).id });
  return goalIds[plan.goals.find(({ level }) => level === 'board').id];
}
