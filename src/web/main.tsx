import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../ui/language.ts';
import { areas } from './areas.ts';
import { applyTheme } from './frame/theme.ts';
import { createAppRouter } from './router.tsx';

applyTheme();
startLanguage(Object.assign({}, ...areas.map(({ words }) => words)));
const client = new QueryClient({
  // Plans change seldom, and a page that was just seen may be shown again at once.
  defaultOptions: { queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: false } },
});
const router = createAppRouter(client);

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
