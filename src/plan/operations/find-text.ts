import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { operation } from '../../kernel/operation.ts';
import { Hit } from '../model/kept.ts';
import { findText as find } from '../store/search.ts';

/** Searches everything in the plans in force. Best first, at most 60. */
export const findText = operation({
  name: 'search.find',
  summary: { sv: 'Sök i alla planer', en: 'Search all plans' },
  kind: 'query',
  http: { method: 'GET', path: '/search' },
  input: z.object({ q: z.string().max(200) }),
  output: z.array(Hit),
  may: (actor) => actor.reads(WHOLE),
  run: async ({ input: { q }, ...context }) =>
    q.trim() === '' ? [] : await find(context, q.replaceAll('\0', ' ').normalize('NFC').trim()),
});
