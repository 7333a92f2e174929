import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Words } from './words.ts';

/** One transaction, not yet told of any table: a store says `tx.withTables<PlanTables>()`. */
export type Tx = Kysely<Record<never, never>>;

/** Who acts. Until sign-in comes there is one: the person at this machine. */
export interface Actor {
  id: string;
  name: string;
  /** The post the person acts in; `null` until sign-in comes. */
  post: string | null;
  /** May read everything and take in plans on this machine. */
  local: boolean;
}

/** What an operation may use while it runs. Everything happens in one transaction. */
export interface Context {
  tx: Tx;
  municipality: string;
  actor: Actor;
  now: Date;
  /** Notes what changed; written in the same transaction. Called once for each thing a changing operation changes. */
  audit: (entry: AuditEntry) => Promise<void>;
}

export interface AuditEntry {
  /** What was changed, e.g. `plan` and its id. */
  subject: { kind: string; id: string };
  before: unknown;
  after: unknown;
  why?: string;
}

/** A file that came in as the body of a request. Hostile until proved otherwise. */
export interface FileIn {
  name: string;
  bytes: Uint8Array;
}

/** A file to hand out. */
export interface FileOut {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * One thing that can be done. The HTTP route, its OpenAPI description, the permission, the transaction and the audit row follow from this
 * value; nobody writes a route by hand. A query is an operation that changes nothing: it runs read-only and leaves no audit row.
 */
export interface Operation<Input, Output> {
  /** `area.verb`, e.g. `plan.show`. Also its `operationId`. */
  name: string;
  summary: Words;
  kind: 'query' | 'change';
  http: {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    /** Below `/api`, parameters in braces: `/plans/{planId}`. Other input is the query string of a GET and the JSON body of the rest. */
    path: string;
    /** `file`: the body is the file itself, named by the header `X-File-Name` (percent-encoded); `run` gets it as `file`. */
    body?: 'json' | 'file';
    /** `file`: the output is a `FileOut`, sent as a download. */
    answer?: 'json' | 'file';
  };
  input: z.ZodType<Input>;
  output: z.ZodType<Output>;
  allowed: (actor: Actor, input: Input) => boolean;
  /** Fails with `Problem`. */
  run: (context: Context, input: Input, file?: FileIn) => Promise<Output>;
}

/** An operation of any kind, for lists of them. */
// biome-ignore lint/suspicious/noExplicitAny: a list holds operations of every input and output.
export type AnyOperation = Operation<any, any>;

/** Says an operation; its types follow from the schemas. */
export const operation = <Input, Output>(value: Operation<Input, Output>): Operation<Input, Output> => value;
