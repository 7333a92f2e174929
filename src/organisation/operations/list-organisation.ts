import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { PageInput, pageOf, toPage } from '../../kernel/page.ts';
import { NODE_KINDS, NodeInList } from '../model/organisation.ts';
import { loadNodes } from '../store/organisation.ts';

/** Boards, units and other parts by name: those right below one, one by its id, those of a kind, those whose name begins so. Anyone may see them. */
export const listOrganisation = operation({
  name: 'organisation.list',
  summary: { sv: 'Nämnder, enheter och grupper', en: 'Boards, units and groups' },
  kind: 'query',
  http: { method: 'GET', path: '/organisation/parts' },
  input: z.object({
    under: Id.optional(),
    id: Id.optional(),
    kind: z.enum(NODE_KINDS).optional(),
    q: z.string().trim().max(200).optional(),
    ...PageInput,
  }),
  output: pageOf(NodeInList),
  may: () => true,
  run: async ({ input, ...context }) => toPage(await loadNodes(context, input), input),
});
