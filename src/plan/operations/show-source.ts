import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { FileLine } from '../model/kept.ts';
import { planNotFound } from '../model/problems.ts';
import { loadSourceFile } from '../store/keep.ts';

/** The lines of the file a plan was read from, as they were read. Fails with `plan-not-found`. */
export const showSource = operation({
  name: 'plan.source',
  summary: { sv: 'Raderna i filen som planen lästes in från', en: 'The lines of the file that the plan was read from' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/source' },
  input: z.object({ planId: Id }),
  output: z.object({ name: z.string(), lines: z.array(FileLine) }),
  may: (actor) => actor.reads(WHOLE),
  run: async ({ input: { planId }, ...context }) => {
    const file = await loadSourceFile(context, planId);
    if (!file) throw planNotFound();
    return file;
  },
});
