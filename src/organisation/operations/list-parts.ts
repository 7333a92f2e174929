import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { NODE_KINDS, PartName } from '../model/organisation.ts';
import { findParts } from '../store/organisation.ts';

const page = z.coerce.number().int().min(1);

/** Parts of the organisation by their names, a page at a time: for whoever chooses one. */
export const listParts = operation({
  name: 'organisation.listParts',
  summary: { sv: 'Nämnder, enheter och andra delar efter namn', en: 'Boards, units and other parts by name' },
  kind: 'query',
  http: { method: 'GET', path: '/organisation/parts' },
  input: z.object({
    kind: z.enum(NODE_KINDS).optional(),
    /** A part of the name. */
    q: z.string().max(200).optional(),
    id: Id.optional(),
    limit: page.max(100).default(20),
    page: page.default(1),
  }),
  output: z.object({ items: z.array(PartName), page: z.int(), limit: z.int(), more: z.boolean() }),
  may: (actor) => actor.reads(WHOLE),
  run: async ({ input, ...at }) => {
    const { limit, page } = input;
    const found = await findParts(at, { ...input, limit: limit + 1, offset: (page - 1) * limit });
    return { items: found.slice(0, limit), page, limit, more: found.length > limit };
  },
});
