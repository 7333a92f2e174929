import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { operation } from '../../kernel/operation.ts';
import { loadYears } from '../store/list.ts';

/** The years there are plans or reports in force for, the latest first. */
export const listYears = operation({
  name: 'plan.years',
  summary: { sv: 'Åren det finns planer för', en: 'The years there are plans for' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/years' },
  input: z.object({}),
  output: z.object({ years: z.array(z.int()) }),
  may: (actor) => actor.reads(WHOLE),
  run: async (at) => ({ years: await loadYears(at) }),
});
