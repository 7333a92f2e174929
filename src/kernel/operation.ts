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
  /** Has work done that may take long. The transaction waits for it; others need not. */
  work: <Given, Made>(work: Work<Given, Made>, given: Given) => Promise<Made>;
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
 * Work that may take long. In the server another thread does it, with a limit of time and of memory, so that it holds nobody up. It is known to
 * the threads when it is listed in `src/platform/works.ts`.
 */
export interface Work<Given, Made> {
  /** `area.verb`, by which the thread finds it. */
  name: string;
  /** Pure; what it is given and what it makes must survive `structuredClone`. Fails with `Problem`. */
  do: (given: Given) => Made | Promise<Made>;
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
export interface Operation<Input, Output, Content = undefined, Draft = Output> {
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
  /** For an operation that takes a file: what is made of it before the transaction begins. The file may be hostile. */
  reader?: Work<FileIn, Content>;
  /** What is made of what `run` answers, when the transaction has ended. */
  writer?: Work<Draft, Output>;
  allowed: (actor: Actor, input: Input) => boolean;
  /** Fails with `Problem`. `file` is there whenever `http.body` is `file`. */
  run: (context: Context, input: Input, file?: FileRead<Content>) => Promise<Draft>;
}

/** An operation of any kind, for lists of them. */
// biome-ignore lint/suspicious/noExplicitAny: a list holds operations of every input and output.
export type AnyOperation = Operation<any, any, any, any>;

/** Says an operation; its types follow from the schemas, the reader and the writer. */
export const operation = <Input, Output, Content = undefined, Draft = Output>(
  value: Operation<Input, Output, Content, Draft>,
): Operation<Input, Output, Content, Draft> => value;
