import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organisationQuery } from '../../organisation/web/queries.ts';
import type { WebArea } from '../../ui/area.ts';
import { rootRoute } from '../../ui/root.ts';
import { activitiesQuery, indicatorQuery, indicatorsQuery, plansQuery, threadQuery } from './queries.ts';
import { words } from './words.ts';
import { yearOf } from './year.ts';

const organisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation',
  loaderDeps: ({ search: { ar } }) => ({ ar }),
  loader: async ({ context: { client }, deps: { ar } }) => {
    await Promise.all([
      client.ensureQueryData(organisationQuery),
      client.ensureQueryData(plansQuery({ year: await yearOf(client, ar) })),
    ]);
  },
  component: lazyRouteComponent(() => import('./OrganisationPage.tsx'), 'OrganisationPage'),
});

const plansRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/planer',
  loaderDeps: ({ search: { ar, namnd } }) => ({ ar, namnd }),
  loader: async ({ context: { client }, deps: { ar, namnd } }) =>
    client.ensureQueryData(plansQuery({ year: await yearOf(client, ar), within: namnd })),
  component: lazyRouteComponent(() => import('./PlansPage.tsx'), 'PlansPage'),
});

const threadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trad/$goalId',
  loader: ({ context: { client }, params }) => client.ensureQueryData(threadQuery(params.goalId)),
  component: lazyRouteComponent(() => import('./ThreadPage.tsx'), 'ThreadPage'),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikatorer',
  loaderDeps: ({ search: { ar } }) => ({ ar }),
  loader: async ({ context: { client }, deps: { ar } }) =>
    client.ensureQueryData(indicatorsQuery(await yearOf(client, ar))),
  component: lazyRouteComponent(() => import('./IndicatorsPage.tsx'), 'IndicatorsPage'),
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikatorer/$indicatorId',
  loader: ({ context: { client }, params }) => client.ensureQueryData(indicatorQuery(params.indicatorId)),
  component: lazyRouteComponent(() => import('./IndicatorPage.tsx'), 'IndicatorPage'),
});

const activitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aktiviteter',
  loaderDeps: ({ search: { ar, enhet } }) => ({ ar, enhet }),
  loader: async ({ context: { client }, deps: { ar, enhet } }) =>
    client.ensureQueryData(activitiesQuery({ year: await yearOf(client, ar), within: enhet })),
  component: lazyRouteComponent(() => import('./ActivitiesPage.tsx'), 'ActivitiesPage'),
});

export const planWeb = {
  routes: [organisationRoute, plansRoute, threadRoute, indicatorsRoute, indicatorRoute, activitiesRoute],
  words,
  menu: [
    { to: '/organisation', label: 'organisation.title', ofYear: true },
    { to: '/planer', label: 'plans.title', ofYear: true, keys: 'gp' },
    { to: '/indikatorer', label: 'indicators.title', ofYear: true, keys: 'gi' },
    { to: '/aktiviteter', label: 'activities.title', ofYear: true },
  ],
} as const satisfies WebArea;
