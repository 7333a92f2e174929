import type { Words } from './words.ts';

/**
 * A request that cannot be carried out, with a sentence that says what is wrong, where, and what to do. On the command
 * line it is printed and the exit code is non-zero; over HTTP it is `application/problem+json` (RFC 9457).
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** Stable name in kebab-case, e.g. `plan-not-found`; clients may branch on it. */
    readonly code: string,
    /** What is wrong and what to do, as plain sentences. */
    readonly words: Words,
    /** The HTTP status of the response. */
    readonly status: 400 | 403 | 404 | 409 | 408 | 413 | 415 | 422 | 503 | 504 = 422,
    /** Where the fault is: a line of a file, a field of the input. */
    readonly place: { line?: number; field?: string } = {},
  ) {
    super(words.sv);
  }
}
