import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { type At, type FileOut, operation } from '../../kernel/operation.ts';
import { FileLine } from '../model/kept.ts';
import { editionNotFound, noSource } from '../model/problems.ts';
import { loadSummary } from '../store/list.ts';
import { loadSourceBytes, loadSourceLines } from '../store/source.ts';
import { planAccess } from './access.ts';

const input = z.object({ planId: Id, edition: Id.optional() });

/** The edition that is asked for, else the one in force. Fails with `edition-not-found`. */
async function editionOf(at: At, { planId, edition }: z.output<typeof input>): Promise<string> {
  const summary = await loadSummary(at, planId, edition);
  if (!summary) throw editionNotFound();
  return summary.editionId;
}

/** The lines of the file a plan was read from, as they were read. Fails with `plan-not-found`, `edition-not-found` or `source-not-found`. */
export const showSource = operation({
  name: 'plan.source',
  summary: { sv: 'Raderna i filen som planen lästes in från', en: 'The lines of the file that the plan was read from' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/source' },
  input,
  output: z.object({ name: z.string(), lines: z.array(FileLine) }),
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.reads(plan.owner),
  run: async (context) => {
    const file = await loadSourceLines(context, await editionOf(context, context.input));
    if (!file) throw noSource();
    return file;
  },
});

/** The file a plan was read from, byte for byte. Fails with `plan-not-found`, `edition-not-found` or `source-not-found`. */
export const sourceFile = operation({
  name: 'plan.sourceFile',
  summary: { sv: 'Filen som planen lästes in från', en: 'The file that the plan was read from' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/source-file', answer: 'file' },
  input,
  output: z.custom<FileOut>(),
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.reads(plan.owner),
  run: async (context) => {
    const file = await loadSourceBytes(context, await editionOf(context, context.input));
    if (!file) throw noSource();
    // Someone else's file: a browser must never take it for a page of ours.
    return { ...file, mediaType: 'application/octet-stream' };
  },
});
