import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { planQuery, startQuery, yearsQuery } from '../plan/web/queries.ts';
import type { WebArea } from '../ui/area.ts';
import { rootRoute } from '../ui/root.ts';
import { words as sharedWords } from '../ui/words.ts';
import { StartPage } from './StartPage.tsx';
import { words } from './words.ts';

// The pages that bring several areas together.

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: async ({ context: { client } }) => {
    const [year] = await client.ensureQueryData(yearsQuery);
    if (year !== undefined) await client.ensureInfiniteQueryData(startQuery(year));
  },
  component: StartPage,
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/planer/$planId',
  loaderDeps: ({ search: { utgava } }) => ({ utgava }),
  loader: ({ context: { client }, params, deps: { utgava } }) =>
    client.ensureQueryData(planQuery(params.planId, utgava)),
  component: lazyRouteComponent(() => import('./plan/PlanPage.tsx'), 'PlanPage'),
});

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hjalp',
  component: lazyRouteComponent(() => import('./HelpPage.tsx'), 'HelpPage'),
});

export const frameWeb = {
  routes: [startRoute, planRoute],
  menu: [{ to: '/', label: 'nav.start', ofYear: true }],
  words: { ...sharedWords, ...words },
} as const satisfies WebArea;

/** Last in the menu. */
export const helpWeb = {
  routes: [helpRoute],
  menu: [{ to: '/hjalp', label: 'help.title', keys: '?' }],
  words: {},
} as const satisfies WebArea;
