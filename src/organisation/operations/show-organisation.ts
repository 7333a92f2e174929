import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { type At, operation } from '../../kernel/operation.ts';
import { Organisation } from '../model/organisation.ts';
import { loadMunicipality, loadNodes } from '../store/organisation.ts';

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
  may: (actor) => actor.reads(WHOLE),
  run: async (context) => await organisationOf(context),
});

/** The municipality and every part of it; for other areas' operations. */
export const organisationOf = async (at: At): Promise<Organisation> => ({
  municipality: await loadMunicipality(at),
  nodes: await loadNodes(at),
});
