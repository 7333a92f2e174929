import { operation } from '../../kernel/operation.ts';
import { pageOf, toPage } from '../../kernel/page.ts';
import { ActivityRow } from '../model/values.ts';
import { loadActivities } from '../store/values.ts';
import { partOf, Which } from './list-plans.ts';

/** The activities of the plans in force, newest year first, then by their start. */
export const listActivities = operation({
  name: 'activity.list',
  summary: { sv: 'Aktiviteter i tidsordning', en: 'Activities in order of time' },
  kind: 'query',
  http: { method: 'GET', path: '/activities' },
  input: Which,
  output: pageOf(ActivityRow),
  may: () => true,
  run: async ({ input, actor, ...at }) => {
    const within = await partOf(at, actor, input.within);
    return toPage(await loadActivities(at, actor, { ...input, within }), input);
  },
});
