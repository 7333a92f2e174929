import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WebArea } from '../../ui/area.ts';
import { rootRoute } from '../../ui/root.ts';
import { words } from './words.ts';

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lasin',
  component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
});

export const intakeWeb = {
  routes: [importRoute],
  words,
  menu: [{ to: '/lasin', label: 'import.title' }],
} as const satisfies WebArea;
