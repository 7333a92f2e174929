import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Words } from './words.ts';

/** One transaction, before a store says which tables it uses: `tx.withTables<PlanTables>()`. */
export type Tx = Kysely<Record<never, never>>;

/** What a question to the database needs: the transaction, and whose rows. */
export interface At {
  tx: Tx;
  /** The actor's; first in every key. */
  municipality: string;
}

/** What an operation may use while it runs. Everything happens in one transaction, so nothing here waits for a thread or a socket. */
export interface Context extends At {
  actor: Actor;
  now: Date;
  /** Notes what changed, in the same transaction. Called once for each thing that a change changes. */
  audit: (entry: AuditEntry) => Promise<void>;
  /** Says which operation, with which input, takes this change back. Called at most once. */
  undoneBy: <Input>(operation: Undoing<Input>, input: Input) => void;
}

/** What an operation may use before its transaction: short reads, each in a transaction of its own, and work that takes long. */
export interface Outside {
  actor: Actor;
  now: Date;
  read: <Answer>(question: (at: At) => Promise<Answer>) => Promise<Answer>;
  /** Has work done in another thread. */
  work: <Given, Made>(work: Work<Given, Made>, given: Given) => Promise<Made>;
}

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
 * Work that may take long. In the server another thread does it, with a limit of time and of memory, so that nobody waits for it. The threads
 * know it when its area's `works.ts` lists it.
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

/** The operation that takes another one back, as far as that one needs to know it. */
export interface Undoing<Input> {
  name: string;
  input: z.ZodType<Input>;
}

/**
 * One thing that can be done: to what, by whom, with what in and out. The HTTP route, its OpenAPI description, the typed client, the
 * permission, the transaction and the audit row follow from this value; nobody writes a route by hand. An operation never calls another's
 * `run`: what two share is a function.
 *
 * In order: the input is checked, the file is read, `subject` is loaded and `may` is asked, `prepare` does what takes long, and `run` happens in
 * one transaction in which `subject` is loaded and `may` is asked again. `writer` makes the answer when the transaction has ended.
 */
export interface Operation<
  Input,
  Output,
  Subject = undefined,
  Content = undefined,
  Prepared = undefined,
  Draft = Output,
> {
  /** `area.verb`, e.g. `plan.show`. Also its `operationId`. */
  name: string;
  summary: Words;
  /** A query changes nothing: it runs read-only and leaves no audit row. */
  kind: 'query' | 'change';
  http: {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    /** Below `/api/v1`, parameters in braces: `/plans/{planId}`. Other input is the query string of a GET and the JSON body of the rest. */
    path: string;
    /** `file`: the body is `multipart/form-data` with the part `file`, which has a file name, and other input as JSON in the part `input`. */
    body?: 'json' | 'file';
    /** `file`: the output is a `FileOut`, sent as a download. */
    answer?: 'json' | 'file';
  };
  input: z.ZodType<Input>;
  output: z.ZodType<Output>;
  /** For an operation that takes a file: what is made of it before anything else. The file may be hostile. */
  reader?: Work<FileIn, Content>;
  /** What it is done to, loaded in the transaction; for an operation that takes a file, by what is in it. Fails with a `Problem` when there is no such thing. */
  subject?: (at: At, input: Input, file: FileRead<Content>) => Promise<Subject>;
  /** One sentence: who may do this to that. Pages are told the answer too, so that they offer nothing that would be refused. */
  may: (actor: Actor, subject: NoInfer<Subject>) => boolean;
  /** What must be known or made before the transaction, and may take long. */
  prepare?: (outside: Outside & Asked<Input, Subject, Content>) => Promise<Prepared>;
  /** Read committed with row versions unless an invariant spans rows; then it is retried when it loses a race. */
  isolation?: 'serializable';
  /** Fails with `Problem`. */
  run: (context: Context & Asked<Input, Subject, Content> & { prepared: Prepared }) => Promise<Draft>;
  /** What is made of what `run` answers, when the transaction has ended. */
  writer?: Work<Draft, Output>;
}

/** What an operation is asked: its input, what it is done to, and the file that came with it. */
export interface Asked<Input, Subject, Content> {
  input: Input;
  subject: Subject;
  /** Present whenever `http.body` is `file`. */
  file: FileRead<Content>;
}

/** An operation of any kind, for lists of them. */
// biome-ignore lint/suspicious/noExplicitAny: a list holds operations of every input and output.
export type AnyOperation = Operation<any, any, any, any, any, any>;

/** Defines an operation; its types follow from the schemas and from what its functions answer. */
export const operation = <
  Input,
  Output,
  Subject = undefined,
  Content = undefined,
  Prepared = undefined,
  Draft = Output,
>(
  value: Operation<Input, Output, Subject, Content, Prepared, Draft>,
): Operation<Input, Output, Subject, Content, Prepared, Draft> => value;
