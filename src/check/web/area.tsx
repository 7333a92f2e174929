import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { yearOf } from '../../plan/web/year.ts';
import type { WebArea } from '../../ui/area.ts';
import { rootRoute } from '../../ui/root.ts';
import { checksQuery } from './queries.ts';
import { words } from './words.ts';

const checksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/granskning',
  loaderDeps: ({ search: { ar, namnd } }) => ({ ar, namnd }),
  loader: async ({ context: { client }, deps: { ar, namnd } }) =>
    client.ensureQueryData(checksQuery({ year: await yearOf(client, ar), within: namnd })),
  component: lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage'),
});

export const checkWeb = {
  routes: [checksRoute],
  words,
  menu: [{ to: '/granskning', label: 'checks.title', ofYear: true }],
} as const satisfies WebArea;
