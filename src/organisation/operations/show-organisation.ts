import { z } from 'zod';
import { operation } from '../../kernel/operation.ts';
import { Organisation } from '../model/organisation.ts';
import { loadCouncil, loadMunicipality } from '../store/organisation.ts';

/** The municipality and its council, below which everything is. Anyone may see it. */
export const showOrganisation = operation({
  name: 'organisation.show',
  summary: { sv: 'Kommunen och dess fullmäktige', en: 'The municipality and its council' },
  kind: 'query',
  http: { method: 'GET', path: '/organisation' },
  input: z.object({}),
  output: Organisation,
  may: () => true,
  run: async (context) => ({
    municipality: await loadMunicipality(context),
    council: (await loadCouncil(context)).id,
  }),
});
