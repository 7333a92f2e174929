import { planReview, strangeWords } from '../check/operations/review-plan.ts';
import { documentReader } from '../documents/operations/read-file.ts';
import { findingsWriter, planWriter, threadWriter } from '../documents/operations/write-file.ts';
import type { Work } from '../kernel/operation.ts';

/** Everything that a thread may be asked to do. A thread loads this and no more, so that it is soon there. */
// biome-ignore lint/suspicious/noExplicitAny: a list holds work on everything.
export const works: Work<any, unknown>[] = [
  documentReader,
  strangeWords,
  planReview,
  planWriter,
  findingsWriter,
  threadWriter,
];
