import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { newId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { operations } from '../areas.ts';
import { headers, ownPagesOnly } from './guard.ts';
import { type About, apiInfo } from './openapi/api-info.ts';
import { openApi } from './openapi/openapi.ts';
import { faultResponse, noSuchAddress, problemResponse } from './problem.ts';
import { API, mount, type Serving } from './routes.ts';

/** The whole system as one web application: the API under `/api`, and the pages of `webDir`. */
export function createApp(serving: Serving & { webDir: string; log: Logger; about: About }): Hono {
  const app = new Hono();
  app.use(headers, ownPagesOnly, compress());
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get(`${API}/openapi.json`, (c) => c.json(openApi(operations, serving.about)));
  app.get(`${API}/api-info`, (c) => c.json(apiInfo(serving.about)));
  // What the API answers changes with every plan that comes in.
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  for (const operation of operations) mount(app, operation, serving);
  app.all('/api/*', (c) => problemResponse(c, noSuchAddress()));

  // A built file's name holds its content's hash, so it never changes; the page that names them may.
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use('*', serveStatic({ root: serving.webDir }));
  app.get('/assets/*', (c) => problemResponse(c, noSuchAddress()));
  // Every other address is a page's own, and the application reads it.
  app.get('*', serveStatic({ path: `${serving.webDir}/index.html` }));

  app.notFound((c) => problemResponse(c, noSuchAddress()));
  app.onError((error, c) => {
    if (error instanceof Problem) return problemResponse(c, error);
    const number = newId().slice(0, 8);
    serving.log.error({ err: error, number, method: c.req.method, path: c.req.path }, 'fault');
    return faultResponse(c, number);
  });
  return app;
}
