import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { seenIn } from './seen.ts';

/** Above every page: areas hang their routes under it, and `src/web` gives it the frame that it is drawn in. */
export const rootRoute = createRootRouteWithContext<{
  client: QueryClient;
  /** Fetches what the frame says. */
  loadFrame: () => Promise<unknown>;
}>()({ validateSearch: seenIn, loader: ({ context }) => context.loadFrame() });
