import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { type FileOut, operation } from '../../kernel/operation.ts';
import { goalAccess } from '../../plan/operations/access.ts';
import { threadOf } from '../../plan/operations/show-thread.ts';
import { DOCUMENT_FORMATS } from '../out/write/write.ts';
import { themeOf } from './show-theme.ts';
import { threadWriter } from './write-file.ts';

/** As much of a thread as one document holds. */
const MOST = { limit: 100, page: 1 };

/** The red thread of a goal as a file. Fails with `goal-not-found`. */
export const exportThread = operation({
  name: 'documents.exportThread',
  summary: { sv: 'Den röda tråden som fil', en: 'The red thread as a file' },
  kind: 'query',
  http: { method: 'GET', path: '/goals/{goalId}/thread/export', answer: 'file' },
  input: z.object({ goalId: Id, format: z.enum(DOCUMENT_FORMATS) }),
  output: z.custom<FileOut>(),
  subject: async (at, { goalId }) => await goalAccess(at, goalId),
  may: (actor, goal) => actor.reads(goal.owner),
  run: async ({ input: { goalId, format }, ...context }) => ({
    thread: await threadOf(context, goalId, MOST),
    format,
    theme: await themeOf(context),
  }),
  writer: threadWriter,
});
