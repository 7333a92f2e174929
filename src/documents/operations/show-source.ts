import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { sourceFileOf } from '../../plan/operations/source-file.ts';
import { Line } from '../model/preview.ts';
import { readDocument } from '../read/document.ts';

/** The lines of the file a plan was read from. Fails with `plan-not-found`. */
export const showSource = operation({
  name: 'documents.source',
  summary: { sv: 'Raderna i filen som planen lästes in från', en: 'The lines of the file that the plan was read from' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/source' },
  input: z.object({ planId: Id }),
  output: z.object({ name: z.string(), lines: z.array(Line) }),
  allowed: (actor) => actor.local,
  run: async (context, { planId }) => {
    const { name, bytes } = await sourceFileOf(context, planId);
    const { lines } = await readDocument(bytes, name);
    return { name, lines: lines.map(({ number, page, raw }) => ({ number, page, text: raw })) };
  },
});
