import { z } from 'zod';
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
  allowed: (actor) => actor.local,
  run: async (context, { year, within }) =>
    await loadActivities(context, { year, owners: await ownersWithin(context, within) }),
});
