import type { Embedded, EmbeddedResult, EmbedOptions } from './embed.ts';

// What the server's thread and the database's thread say to each other.

/** What the thread is started with. */
export type Begin = EmbedOptions;

/** One call of the database, each answered once by its number. */
export type Call = { number: number } & (
  | { method: 'query'; given: [text: string, parameters: unknown[]] }
  | { method: 'dumpDataDir'; given: Parameters<Embedded['dumpDataDir']> }
  | { method: 'close'; given: [] }
);

/** The answer to a call; number 0 says whether the database could be opened. */
export type Answer = { number: number } & ({ made: EmbeddedResult | ArrayBuffer | undefined } | { failed: Failure });

/** An error as it can be sent: a thread hands over no class and no property of an error. */
export interface Failure {
  name: string;
  message: string;
  stack: string | undefined;
  /** What PostgreSQL says of it: `code`, `detail`, `constraint` and so on. */
  fields: Record<string, string | number>;
}

export function failureOf(error: unknown): Failure {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  // PGlite adds the statement with its values; they have no business in a log.
  const { query: _query, params: _params, ...own } = error as Record<string, unknown>;
  const plain = Object.entries(own).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return { name, message, stack, fields: Object.fromEntries(plain) as Failure['fields'] };
}

export const errorOf = ({ name, message, stack, fields }: Failure): Error =>
  Object.assign(new Error(message), fields, { name, stack });
