import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { type FileOut, operation } from '../../kernel/operation.ts';
import { threadOf } from '../../plan/operations/show-thread.ts';
import { DOCUMENT_FORMATS } from '../out/write/write.ts';
import { themeOf } from './show-theme.ts';
import { threadWriter } from './write-file.ts';

/** The red thread of a goal as a file. Fails with `goal-not-found`. */
export const exportThread = operation({
  name: 'documents.exportThread',
  summary: { sv: 'Den röda tråden som fil', en: 'The red thread as a file' },
  kind: 'query',
  http: { method: 'GET', path: '/goals/{goalId}/thread/export', answer: 'file' },
  input: z.object({ goalId: Id, format: z.enum(DOCUMENT_FORMATS) }),
  output: z.custom<FileOut>(),
  may: (actor) => actor.reads(WHOLE),
  run: async ({ input: { goalId, format }, ...context }) => ({
    thread: await threadOf(context, goalId),
    format,
    theme: await themeOf(context),
  }),
  writer: threadWriter,
});
