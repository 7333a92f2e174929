import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Db } from '../database/open.ts';
import type { ThreadPool } from '../worker/pool.ts';
import { type OperationRun, type QueryRun, queryRuns, retries } from './events.ts';

/** What a monitoring system asks for. */
export interface Metrics {
  /** Counts one answered request. */
  count: (operation: string, status: number, ms: number) => void;
  /** Everything, in Prometheus' text format. */
  text: () => Promise<string>;
  contentType: string;
  /** Stops listening. */
  close: () => void;
}

/** What is asked for each time it is collected. */
export interface Watched {
  db: Pick<Db, 'answers' | 'connections' | 'kysely' | 'reader'>;
  /** Whether there is a read replica to watch. */
  replica?: boolean;
  threads?: Pick<ThreadPool, 'running' | 'waiting'>;
}

/** In seconds: from a cached answer to a large import. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** How long the database may take to say that it is there, in milliseconds. */
const ANSWERS_WITHIN = 1000;

/** Counts what happens in this process. No label holds a value that a person wrote. */
export function createMetrics({ db, threads, replica = false }: Watched): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'ledtrad_requests_total',
    help: 'Requests answered, by operation and HTTP status.',
    labelNames: ['operation', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'ledtrad_request_duration_seconds',
    help: 'Time from request to answer, by operation.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers,
  });
  const questions = new Histogram({
    name: 'ledtrad_query_duration_seconds',
    help: 'Time of each statement in the database, by operation.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers,
  });
  const retried = new Counter({
    name: 'ledtrad_transactions_retried_total',
    help: 'Transactions that lost a race and were tried again, by operation.',
    labelNames: ['operation'],
    registers,
  });
  gauge(registry, 'ledtrad_database_connections_used', 'Connections lent out.', () => db.connections.used);
  gauge(registry, 'ledtrad_database_connections_waiting', 'Waiting for a connection.', () => db.connections.waiting);
  // After the connections: to ask takes one.
  gauge(registry, 'ledtrad_database_up', 'Whether the database answers (1) or not (0).', async () =>
    Number(await db.answers(ANSWERS_WITHIN)),
  );
  if (replica)
    gauge(registry, 'ledtrad_replica_up', 'Whether the read replica answers queries (1) or not (0).', async () =>
      Number((await db.reader()) !== db.kysely),
    );
  if (threads) {
    gauge(registry, 'ledtrad_threads_running', 'Threads at work.', () => threads.running);
    gauge(registry, 'ledtrad_threads_waiting', 'Work that waits for a thread.', () => threads.waiting);
  }

  const onQuery = (message: unknown) => {
    const { ms, run } = message as QueryRun;
    questions.observe({ operation: run?.operation ?? NONE }, ms / 1000);
  };
  const onRetry = (message: unknown) =>
    retried.inc({ operation: (message as OperationRun | undefined)?.operation ?? NONE });
  queryRuns.subscribe(onQuery);
  retries.subscribe(onRetry);
  return {
    count: (operation, status, ms) => {
      requests.inc({ operation, status });
      durations.observe({ operation }, ms / 1000);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
    close: () => {
      queryRuns.unsubscribe(onQuery);
      retries.unsubscribe(onRetry);
    },
  };
}

/** What is asked outside any operation, such as which municipalities there are. */
const NONE = 'none';

function gauge(registry: Registry, name: string, help: string, value: () => number | Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await value());
    },
  });
}
