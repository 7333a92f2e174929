import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebArea } from '../../ui/area.ts';
import { rootRoute } from '../../ui/root.ts';
import { searchQuery } from './queries.ts';
import { words } from './words.ts';

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sok',
  loaderDeps: ({ search: { q, slag, sida } }) => ({ q, slag, sida }),
  loader: ({ context: { client }, deps }) => client.ensureQueryData(searchQuery(deps)),
  component: lazyRouteComponent(() => import('./SearchPage.tsx'), 'SearchPage'),
});

export const searchWeb = { routes: [searchRoute], words, menu: [] } as const satisfies WebArea;
