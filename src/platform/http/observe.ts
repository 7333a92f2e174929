import type { Hono, MiddlewareHandler } from 'hono';
import { requestId } from 'hono/request-id';
import { request } from '../observe/events.ts';
import type { Metrics } from '../observe/metrics.ts';
import { LOCAL } from './guard.ts';
import { noSuchAddress, problemResponse } from './problem.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** The name of the operation that answers, if one does. */
    operation?: string;
  }
}

/** The longest id of a request that is taken from whoever asks. */
const LONGEST_ID = 100;

/** Gives each request an id, its own if it is a plain one, which the answer, the log and every problem carry. */
export const identified = (): MiddlewareHandler => {
  const give = requestId({ limitLength: LONGEST_ID });
  return async (c, next) =>
    await give(c, async () => {
      await request.run({ requestId: c.get('requestId'), traceparent: c.req.header('traceparent') }, next);
    });
};

/** Counts each request when it is answered. */
export const counted =
  (metrics: Metrics | undefined): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now();
    await next();
    metrics?.count(c.get('operation') ?? 'none', c.res.status, performance.now() - began);
  };

/** `/metrics`, for this machine's own names only: what is counted is nobody else's business. */
export function mountMetrics(app: Hono, metrics: Metrics): void {
  app.get('/metrics', async (c) => {
    if (!LOCAL.test(c.req.header('Host') ?? '')) return problemResponse(c, noSuchAddress());
    return c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType });
  });
}
