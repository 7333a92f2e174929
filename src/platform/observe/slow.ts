import type { Logger } from 'pino';
import { type OperationRun, operationRuns, type QueryRun, queryRuns } from './events.ts';
import { statementOf } from './statement.ts';

/** Longer statements are cut in the log. */
const LONGEST = 2000;

/**
 * Logs queries and operations that take `limit` milliseconds or more, each named by its operation. Statements are logged without their values.
 * Answers with the function that ends it.
 */
export function logSlow(log: Logger, limit: number): () => void {
  const slowQuery = (message: unknown) => {
    const { sql, ms, run } = message as QueryRun;
    if (ms < limit) return;
    log.warn({ ...nameOf(run), ms: Math.round(ms), sql: statementOf(sql).slice(0, LONGEST) }, 'slow query');
  };
  const slowOperation = (run: OperationRun) => {
    const ms = performance.now() - run.began;
    if (ms >= limit) log.warn({ ...nameOf(run), ms: Math.round(ms) }, 'slow operation');
  };
  queryRuns.subscribe(slowQuery);
  operationRuns.asyncEnd.subscribe(slowOperation as (message: unknown) => void);
  return () => {
    queryRuns.unsubscribe(slowQuery);
    operationRuns.asyncEnd.unsubscribe(slowOperation as (message: unknown) => void);
  };
}

const nameOf = (run: OperationRun | undefined) =>
  run ? { operation: run.operation, municipality: run.municipality } : {};
