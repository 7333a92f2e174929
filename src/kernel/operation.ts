import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Words } from './words.ts';

/** One transaction, not yet told of any table: a store says `tx.withTables<PlanTables>()`. */
export type Tx = Kysely<Record<never, never>>;

/** Who acts. Until sign-in comes there is one: the person at this machine. */
export interface Actor {
  id: string;
  name: string;
  /** The municipality the person acts in; an operation sees and changes nothing outside it. */
  municipality: string;
  /** The post the person acts in; `null` until sign-in comes. */
  post: string | null;
  /** May read everything and take in plans on this machine. */
  local: boolean;
}

/** What an operation may use while it runs. Everything happens in one transaction. */
export interface Context {
  tx: Tx;
  /** The actor's; first in every key. */
  municipality: string;
  actor: Actor;
  now: Date;
  /** Notes what changed; written in the same transaction. Called once for each thing a changing operation changes. */
  audit: (entry: AuditEntry) => Promise<void>;
}

/** What a question to the database needs: the transaction, and whose rows. */
export type At = Pick<Context, 'tx' | 'municipality'>;

export interface AuditEntry {
  /** What was changed, e.g. `plan` and its id. */
  subject: { kind: string; id: string };
  before: unknown;
  after: unknown;
  why?: string;
}

/** A file that came in with a request. Hostile until proved otherwise. */
export interface FileIn {
  name: string;
  bytes: Uint8Array;
}

/** A file with what its reader made of it. */
export interface FileRead<Content> extends FileIn {
  content: Content;
}

/**
 * Turns a file into something an operation can use. It runs before the operation's transaction begins, and in the server in a thread of its
 * own with a limit of time and of memory, so that a hostile file can neither stop others nor hold the database.
 */
export interface FileReader<Content> {
  /** `area.verb`, by which the thread finds it. */
  name: string;
  /** Pure; what it answers must survive `structuredClone`. Fails with `Problem`. */
  read: (file: FileIn) => Content | Promise<Content>;
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
export interface Operation<Input, Output, Content = undefined> {
  /** `area.verb`, e.g. `plan.show`. Also its `operationId`. */
  name: string;
  summary: Words;
  kind: 'query' | 'change';
  http: {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    /** Below `/api`, parameters in braces: `/plans/{planId}`. Other input is the query string of a GET and the JSON body of the rest. */
    path: string;
    /** `file`: the body is `multipart/form-data` with the part `file`, which has a file name, and other input as JSON in the part `input`. */
    body?: 'json' | 'file';
    /** `file`: the output is a `FileOut`, sent as a download. */
    answer?: 'json' | 'file';
  };
  input: z.ZodType<Input>;
  output: z.ZodType<Output>;
  /** For an operation that takes a file: what is made of it before the transaction begins. */
  reader?: FileReader<Content>;
  allowed: (actor: Actor, input: Input) => boolean;
  /** Fails with `Problem`. `file` is there whenever `http.body` is `file`. */
  run: (context: Context, input: Input, file?: FileRead<Content>) => Promise<Output>;
}

/** An operation of any kind, for lists of them. */
// biome-ignore lint/suspicious/noExplicitAny: a list holds operations of every input and output.
export type AnyOperation = Operation<any, any, any>;

/** Says an operation; its types follow from the schemas and the reader. */
export const operation = <Input, Output, Content = undefined>(
  value: Operation<Input, Output, Content>,
): Operation<Input, Output, Content> => value;
