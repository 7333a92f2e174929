import { z } from 'zod';
import { operation } from '../../kernel/operation.ts';
import { Organisation } from '../model/organisation.ts';
import { loadMunicipality, loadNodes } from '../store.ts';

/** The municipality and every part of it, parents before children. */
export const showOrganisation = operation({
  name: 'organisation.show',
  summary: {
    sv: 'Kommunen och dess nämnder, enheter och grupper',
    en: 'The municipality, its boards, units and groups',
  },
  kind: 'query',
  http: { method: 'GET', path: '/organisation' },
  input: z.object({}),
  output: Organisation,
  allowed: (actor) => actor.local,
  run: async (context) => ({ municipality: await loadMunicipality(context), nodes: await loadNodes(context) }),
});
