import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { operation } from '../../kernel/operation.ts';
import { Municipality } from '../model/organisation.ts';
import { loadMunicipality } from '../store/organisation.ts';

/** The municipality alone, for what is said on every page. */
export const showMunicipality = operation({
  name: 'organisation.municipality',
  summary: { sv: 'Kommunen', en: 'The municipality' },
  kind: 'query',
  http: { method: 'GET', path: '/municipality' },
  input: z.object({}),
  output: Municipality,
  may: (actor) => actor.reads(WHOLE),
  run: loadMunicipality,
});
