import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organisationQuery } from '../organisation/web/queries.ts';
import { planQuery, plansQuery } from '../plan/web/queries.ts';
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
    await Promise.all([client.ensureQueryData(organisationQuery), client.ensureQueryData(plansQuery({}))]);
  },
  component: StartPage,
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/planer/$planId',
  loader: ({ context: { client }, params }) => client.ensureQueryData(planQuery(params.planId)),
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
