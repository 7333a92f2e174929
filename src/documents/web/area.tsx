import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebArea } from '../../ui/area.ts';
import { rootRoute } from '../../ui/root.ts';
import { themeQuery } from './queries.ts';
import { words } from './words.ts';

const themeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisation/utseende',
  loader: ({ context: { client } }) => client.ensureQueryData(themeQuery),
  component: lazyRouteComponent(() => import('./look/ThemePage.tsx'), 'ThemePage'),
});

export const documentsWeb = { words, routes: [themeRoute], menu: [] } as const satisfies WebArea;
