import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { type FileOut, operation } from '../../kernel/operation.ts';
import { planNotFound } from '../model/problems.ts';
import { loadSourceBytes } from '../store/keep.ts';

/** The file a plan was read from, byte for byte. Fails with `plan-not-found`. */
export const sourceFile = operation({
  name: 'plan.sourceFile',
  summary: { sv: 'Filen som planen lästes in från', en: 'The file that the plan was read from' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/source-file', answer: 'file' },
  input: z.object({ planId: Id }),
  output: z.custom<FileOut>(),
  may: (actor) => actor.reads(WHOLE),
  run: async ({ input: { planId }, ...context }) => {
    const file = await loadSourceBytes(context, planId);
    if (!file) throw planNotFound();
    // Someone else's file: a browser must never take it for a page of ours.
    return { ...file, mediaType: 'application/octet-stream' };
  },
});
