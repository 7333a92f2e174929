import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { municipalityQuery } from '../organisation/web/queries.ts';
import { yearsQuery } from '../plan/web/queries.ts';
import { Failed, NotFound, Waiting } from '../ui/parts/states.tsx';
import { rootRoute } from '../ui/root.ts';
import { areas } from './areas.ts';
import { Frame } from './frame/Frame.tsx';

rootRoute.update({ component: Frame, notFoundComponent: NotFound });

export const createAppRouter = (client: QueryClient) =>
  createRouter({
    routeTree: rootRoute.addChildren(areas.flatMap(({ routes }) => [...routes])),
    context: {
      client,
      loadFrame: () => Promise.all([client.ensureQueryData(municipalityQuery), client.ensureQueryData(yearsQuery)]),
    },
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
