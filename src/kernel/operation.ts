import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Words } from './words.ts';

/** One transaction, before a store declares which tables it uses: `tx.withTables<PlanTables>()`. */
export type Tx = Kysely<Record<never, never>>;

/** What a database query needs: the transaction, and whose rows to look at. */
export interface At {
  tx: Tx;
  /** The actor's municipality; first in every key. */
  municipality: string;
}

/**
 * What an operation may use while it runs. Everything happens in one transaction, so nothing here may wait for a thread
 * or a socket.
 */
export interface Context extends At {
  actor: Actor;
  now: Date;
  /** Records what changed, in the same transaction. Call it once for each thing changed. */
  audit: (entry: AuditEntry) => Promise<void>;
  /** Says which operation, with which input, undoes this change. Call it at most once. */
  undoneBy: <Input>(operation: Undoing<Input>, input: Input) => void;
}

/** What an operation may use before its transaction: short reads, each in a transaction of its own, and long-running work. */
export interface Outside {
  actor: Actor;
  now: Date;
  read: <Answer>(question: (at: At) => Promise<Answer>) => Promise<Answer>;
  /** Runs work in another thread. */
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
 * Work that may take long. On the server it runs in another thread, limited in time and memory, so nobody waits for it.
 * The threads find it through its area's `works.ts`.
 */
export interface Work<Given, Made> {
  /** `area.verb`, by which a thread finds it. */
  name: string;
  /** Pure; input and result must survive `structuredClone`. Fails with `Problem`. */
  do: (given: Given) => Made | Promise<Made>;
}

/** A file to send back. */
export interface FileOut {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The operation that undoes another, as far as that other one needs to know it. */
export interface Undoing<Input> {
  name: string;
  input: z.ZodType<Input>;
}

/**
 * One thing that can be done: to what, by whom, with what in and out. The HTTP route, its OpenAPI description, the
 * typed client, the permission, the transaction and the audit row follow from this value; nobody writes a route by
 * hand. An operation never calls another's `run`: what two share is a function.
 *
 * In order: the input is checked, the file is read, `subject` is loaded and `may` is asked, `prepare` does what takes
 * long, and `run` happens in one transaction, in which `subject` is loaded and `may` is asked again. After the
 * transaction, `writer` makes the answer.
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
    /**
     * Below `/api/v1`, parameters in braces: `/plans/{planId}`. Remaining input comes from the query string of a GET
     * and the JSON body of other methods.
     */
    path: string;
    /** `file`: the body is `multipart/form-data` with the part `file`, which has a file name, and other input as JSON in the part `input`. */
    body?: 'json' | 'file';
    /** `file`: the output is a `FileOut`, sent as a download. */
    answer?: 'json' | 'file';
  };
  input: z.ZodType<Input>;
  output: z.ZodType<Output>;
  /** For an operation that takes a file: parses it before anything else happens. The file may be hostile. */
  reader?: Work<FileIn, Content>;
  /** What it is done to, loaded in the transaction; for an operation that takes a file, by what is in it. Fails with a `Problem` when there is no such thing. */
  subject?: (at: At, input: Input, file: FileRead<Content>) => Promise<Subject>;
  /** One sentence: who may do this to that. Answers carry it too, so pages offer nothing that would be refused. */
  may: (actor: Actor, subject: NoInfer<Subject>) => boolean;
  /** What must be known or made before the transaction and may take long. */
  prepare?: (outside: Outside & Asked<Input, Subject, Content>) => Promise<Prepared>;
  /**
   * Read committed with row versions unless an invariant spans rows; a serializable operation is retried when it loses
   * a race.
   */
  isolation?: 'serializable';
  /** Fails with `Problem`. */
  run: (context: Context & Asked<Input, Subject, Content> & { prepared: Prepared }) => Promise<Draft>;
  /** Turns what `run` returns into the answer, after the transaction has ended. */
  writer?: Work<Draft, Output>;
}

/** What an operation receives: its input, its subject, and the uploaded file. */
export interface Asked<Input, Subject, Content> {
  input: Input;
  subject: Subject;
  /** Present whenever `body` is `file`. */
  file: FileRead<Content>;
}

/** An operation of any kind, for lists of them. */
// biome-ignore lint/suspicious/noExplicitAny: a list holds operations of every input and output.
export type AnyOperation = Operation<any, any, any, any, any, any>;

/** Defines an operation; its types follow from the schemas and from what its functions return. */
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
