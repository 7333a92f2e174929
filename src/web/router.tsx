import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Failed, NotFound, Waiting } from '../ui/parts/states.tsx';
import {
  activitiesQuery,
  checksQuery,
  indicatorQuery,
  indicatorsQuery,
  organisationQuery,
  planQuery,
  plansQuery,
  searchQuery,
  themeQuery,
  threadQuery,
} from '../ui/queries.ts';
import { type Seen, seenIn } from '../ui/seen.ts';
import { Frame } from './frame/Frame.tsx';
import { StartPage } from './StartPage.tsx';

const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  validateSearch: seenIn,
  component: Frame,
  notFoundComponent: NotFound,
  loader: async ({ context: { client } }) => {
    await Promise.all([client.ensureQueryData(organisationQuery), client.ensureQueryData(plansQuery)]);
  },
});

/** The year that lists show: the one in the address, else the latest there are plans for. */
const yearOf = async (client: QueryClient, { ar }: Seen): Promise<number | undefined> =>
  ar ?? (await client.ensureQueryData(plansQuery)).years[0];

const startRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: StartPage });

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
  component: lazyRouteComponent(() => import('../plan/web/PlansPage.tsx'), 'PlansPage'),
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/planer/$planId',
  loader: ({ context: { client }, params }) => client.ensureQueryData(planQuery(params.planId)),
  component: lazyRouteComponent(() => import('./plan/PlanPage.tsx'), 'PlanPage'),
});

const threadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trad/$goalId',
  loader: ({ context: { client }, params }) => client.ensureQueryData(threadQuery(params.goalId)),
  component: lazyRouteComponent(() => import('../plan/web/ThreadPage.tsx'), 'ThreadPage'),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikatorer',
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { client }, deps }) => client.ensureQueryData(indicatorsQuery(await yearOf(client, deps))),
  component: lazyRouteComponent(() => import('../plan/web/IndicatorsPage.tsx'), 'IndicatorsPage'),
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikatorer/$indicatorId',
  loader: ({ context: { client }, params }) => client.ensureQueryData(indicatorQuery(params.indicatorId)),
  component: lazyRouteComponent(() => import('../plan/web/IndicatorPage.tsx'), 'IndicatorPage'),
});

const activitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aktiviteter',
  loaderDeps: ({ search: { ar, enhet } }) => ({ ar, enhet }),
  loader: async ({ context: { client }, deps: { ar, enhet } }) =>
    client.ensureQueryData(
      activitiesQuery({ year: await yearOf(client, ar === undefined ? {} : { ar }), within: enhet }),
    ),
  component: lazyRouteComponent(() => import('../plan/web/ActivitiesPage.tsx'), 'ActivitiesPage'),
});

const checksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/granskning',
  loaderDeps: ({ search: { ar, namnd } }) => ({ ar, namnd }),
  loader: async ({ context: { client }, deps: { ar, namnd } }) =>
    client.ensureQueryData(checksQuery({ year: await yearOf(client, ar === undefined ? {} : { ar }), within: namnd })),
  component: lazyRouteComponent(() => import('../check/web/OverviewPage.tsx'), 'OverviewPage'),
});

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sok',
  loaderDeps: ({ search: { q, slag, sida } }) => ({ q, slag, sida }),
  loader: ({ context: { client }, deps }) => client.ensureQueryData(searchQuery(deps)),
  component: lazyRouteComponent(() => import('../search/web/SearchPage.tsx'), 'SearchPage'),
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
  interface HistoryState {
    /** True where the page is the one before as it stands now, and no new one. */
    goesOn?: boolean;
  }
}
