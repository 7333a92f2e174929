import { AsyncLocalStorage } from 'node:async_hooks';
import { channel, tracingChannel } from 'node:diagnostics_channel';
import type { LogEvent } from 'kysely';

// What the program tells those who watch it. Node's own channels, so that whoever does the work knows none of them and pays nothing for those
// who are not there.

/** One run of an operation. */
export interface OperationRun {
  operation: string;
  municipality: string;
  /** When it began, in the milliseconds of `performance.now()`. */
  began: number;
  /** What it failed with, when it has ended. */
  error?: unknown;
}

/** One statement that was sent to the database. */
export interface QueryRun {
  /** With `$1` for each value, never the values. */
  sql: string;
  /** How long it took, in milliseconds. */
  ms: number;
  failed: boolean;
  /** The operation that asked, if one did. */
  run: OperationRun | undefined;
}

/** The request that is answered right now. */
export interface RequestRun {
  requestId: string;
  /** The header of the same name (W3C Trace Context), if it came. */
  traceparent?: string | undefined;
}

export const request = new AsyncLocalStorage<RequestRun>();
const current = new AsyncLocalStorage<OperationRun>();

/** Begin and end of each operation. */
export const operationRuns = tracingChannel<OperationRun, OperationRun>('ledtrad:operation');
/** `QueryRun`, when the answer has come. */
export const queryRuns = channel('ledtrad:query');
/** `OperationRun`, whenever its transaction lost a race and is tried again. */
export const retries = channel('ledtrad:retry');

/** The operation that runs right now. */
export const currentRun = (): OperationRun | undefined => current.getStore();

/** Runs an operation where those who watch can see it. */
export function observed<Answer>(
  operation: string,
  municipality: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const run: OperationRun = { operation, municipality, began: performance.now() };
  return current.run(run, () => operationRuns.tracePromise(work, run));
}

/** Kysely's log of what it asks. */
export function logQuery({ level, query, queryDurationMillis: ms }: LogEvent): void {
  if (queryRuns.hasSubscribers) {
    const run: QueryRun = { sql: query.sql, ms, failed: level === 'error', run: currentRun() };
    queryRuns.publish(run);
  }
}
