import type { FileOut, Work } from '../../kernel/operation.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Thread } from '../../plan/model/thread.ts';
import type { Theme } from '../model/look/theme.ts';
import type { PlanReview } from '../out/compose/findings.ts';
import { type DocumentFormat, type Format, writeFindings, writePlan, writeThread } from '../out/write/write.ts';

/** A plan as a file, with its review as an annex if one is given. Fails with `annex-in-json`. */
export const planWriter: Work<
  { plan: Plan; format: Format; review: PlanReview | undefined; theme: Theme | undefined },
  FileOut
> = {
  name: 'documents.writePlan',
  do: ({ plan, format, review, theme }) => writePlan(plan, format, { review, theme }),
};

/** The review of a plan as a file. */
export const findingsWriter: Work<
  { plan: Plan; review: PlanReview; format: DocumentFormat; theme: Theme | undefined },
  FileOut
> = {
  name: 'documents.writeFindings',
  do: ({ plan, review, format, theme }) => writeFindings(plan, review, format, theme),
};

/** The red thread of a goal as a file. */
export const threadWriter: Work<{ thread: Thread; format: DocumentFormat; theme: Theme | undefined }, FileOut> = {
  name: 'documents.writeThread',
  do: ({ thread, format, theme }) => writeThread(thread, format, theme),
};
