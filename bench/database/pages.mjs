/**
 * What each page asks for, as operations with their input. `ask` runs an operation without counting, to find what to open: the same kind of
 * thing at every size.
 */
export const pages = [
  {
    name: 'start',
    ask: async () => [
      ['plan.years', {}],
      ['start.overview', { year: 2026 }],
    ],
  },
  { name: 'plans', ask: async () => [['plan.list', { year: 2026 }]] },
  { name: 'plan', ask: async (ask) => [['plan.show', { planId: (await somePlan(ask)).id }]] },
  { name: 'history', ask: async (ask) => [['plan.history', { planId: (await somePlan(ask)).id }]] },
  { name: 'unit', ask: async (ask) => [['plan.list', { within: (await somePlan(ask)).unit.id }]] },
  { name: 'parts', ask: async (ask) => [['organisation.list', { under: await aDepartment(ask) }]] },
  { name: 'thread', ask: async (ask) => [['goal.thread', { goalId: await goalOf(ask, 'unit') }]] },
  { name: 'board-thread', ask: async (ask) => [['goal.thread', { goalId: await goalOf(ask, 'board') }]] },
  { name: 'indicators', ask: async () => [['indicator.list', { year: 2026 }]] },
  { name: 'activities', ask: async () => [['activity.list', { year: 2026 }]] },
  { name: 'search', ask: async (ask) => [['search.find', { q: `"${(await somePlan(ask)).unit.name}"` }]] },
  { name: 'search-common', ask: async () => [['search.find', { q: 'skolan tertialrapporterna' }]] },
];

async function somePlan(ask) {
  const { items } = await ask('plan.list', { year: 2026 });
  return items.find(({ kind }) => kind === 'plan');
}

async function aDepartment(ask) {
  const { items } = await ask('organisation.list', { kind: 'department' });
  return items[0].id;
}

async function goalOf(ask, level) {
  const { plan, goalIds } = await ask('plan.show', { planId: (await somePlan(ask)).id });
  return goalIds[plan.goals.find((goal) => goal.level === level).id];
}
