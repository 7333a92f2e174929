import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Failed, NotFound, Waiting } from '../ui/parts/states.tsx';
import {
  activitiesQuery,
  checksQuery,
  indicatorQuery,
  organisationQuery,
  planQuery,
  plansQuery,
  searchQuery,
  startQuery,
  themeQuery,
  threadQuery,
  yearsQuery,
} from '../ui/queries.ts';
import { type Seen, seenIn } from '../ui/seen.ts';
import { Frame } from './frame/Frame.tsx';
import { StartPage } from './StartPage.tsx';

const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  validateSearch: seenIn,
  component: Frame,
  notFoundComponent: NotFound,
  loader: async ({ context: { client } }) => {
    await Promise.all([client.ensureQueryData(organisationQuery), client.ensureQueryData(yearsQuery)]);
  },
});

/** The year that lists show: the one in the address, else the latest there are plans for. */
const yearOf = async (client: QueryClient, { ar }: Seen): Promise<number | undefined> =>
  ar ?? (await client.ensureQueryData(yearsQuery))[0];

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { client }, deps }) => {
    const year = await yearOf(client, deps);
    if (year !== undefined) await client.ensureInfiniteQueryData(startQuery(year));
  },
  component: StartPage,
});

const organisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation',
  component: lazyRouteComponent(() => import('../plan/web/OrganisationPage.tsx'), 'OrganisationPage'),
});

const themeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation/utseende',
  loader: ({ context: { client } }) => client.ensureQueryData(themeQuery),
  component: lazyRouteComponent(() => import('../documents/web/look/ThemePage.tsx'), 'ThemePage'),
});

const plansRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/planer',
  loaderDeps: ({ search: { ar, namnd } }) => ({ ar, namnd }),
  loader: async ({ context: { client }, deps: { ar, namnd } }) =>
    client.ensureInfiniteQueryData(
      plansQuery({ year: await yearOf(client, ar === undefined ? {} : { ar }), within: namnd }),
    ),
  component: lazyRouteComponent(() => import('../plan/web/PlansPage.tsx'), 'PlansPage'),
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/planer/$planId',
  loaderDeps: ({ search: { utgava } }) => ({ utgava }),
  loader: ({ context: { client }, params, deps: { utgava } }) =>
    client.ensureQueryData(planQuery(params.planId, utgava)),
  component: lazyRouteComponent(() => import('./plan/PlanPage.tsx'), 'PlanPage'),
});

const threadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trad/$goalId',
  loader: ({ context: { client }, params }) => client.ensureInfiniteQueryData(threadQuery(params.goalId)),
  component: lazyRouteComponent(() => import('../plan/web/ThreadPage.tsx'), 'ThreadPage'),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikatorer',
  component: lazyRouteComponent(() => import('../plan/web/IndicatorsPage.tsx'), 'IndicatorsPage'),
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikatorer/$indicatorId',
  loader: ({ context: { client }, params }) => client.ensureInfiniteQueryData(indicatorQuery(params.indicatorId)),
  component: lazyRouteComponent(() => import('../plan/web/IndicatorPage.tsx'), 'IndicatorPage'),
});

const activitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aktiviteter',
  loaderDeps: ({ search: { ar, enhet } }) => ({ ar, enhet }),
  loader: async ({ context: { client }, deps: { ar, enhet } }) =>
    client.ensureInfiniteQueryData(
      activitiesQuery({ year: await yearOf(client, ar === undefined ? {} : { ar }), within: enhet }),
    ),
  component: lazyRouteComponent(() => import('../plan/web/ActivitiesPage.tsx'), 'ActivitiesPage'),
});

const checksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/granskning',
  loaderDeps: ({ search: { ar, namnd } }) => ({ ar, namnd }),
  loader: async ({ context: { client }, deps: { ar, namnd } }) =>
    client.ensureInfiniteQueryData(
      checksQuery({ year: await yearOf(client, ar === undefined ? {} : { ar }), within: namnd }),
    ),
  component: lazyRouteComponent(() => import('../check/web/OverviewPage.tsx'), 'OverviewPage'),
});

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sok',
  loaderDeps: ({ search: { q } }) => ({ q }),
  loader: ({ context: { client }, deps: { q } }) => client.ensureQueryData(searchQuery(q ?? '')),
  component: lazyRouteComponent(() => import('../plan/web/SearchPage.tsx'), 'SearchPage'),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lasin',
  component: lazyRouteComponent(() => import('../intake/web/ImportPage.tsx'), 'ImportPage'),
});

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hjalp',
  component: lazyRouteComponent(() => import('./HelpPage.tsx'), 'HelpPage'),
});

export const createAppRouter = (client: QueryClient) =>
  createRouter({
    routeTree: rootRoute.addChildren([
      startRoute,
      organisationRoute,
      themeRoute,
      plansRoute,
      planRoute,
      threadRoute,
      indicatorsRoute,
      indicatorRoute,
      activitiesRoute,
      checksRoute,
      searchRoute,
      importRoute,
      helpRoute,
    ]),
    context: { client },
    // Fetched when a link is pointed at, so that the page is there when it is pressed.
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Failed,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
