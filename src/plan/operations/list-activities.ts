import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { operation } from '../../kernel/operation.ts';
import { ActivityRow } from '../model/kept.ts';
import { loadActivities } from '../store/places.ts';
import { ownersWithin, Which } from './list-plans.ts';

/** The activities of the plans in force, by their start. */
export const listActivities = operation({
  name: 'activity.list',
  summary: { sv: 'Aktiviteter i tidsordning', en: 'Activities in order of time' },
  kind: 'query',
  http: { method: 'GET', path: '/activities' },
  input: Which,
  output: z.array(ActivityRow),
  may: (actor) => actor.reads(WHOLE),
  run: async ({ input: { year, within }, ...context }) =>
    await loadActivities(context, { year, owners: await ownersWithin(context, within) }),
});
