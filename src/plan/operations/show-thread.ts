import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { groupBy } from '../../kernel/group.ts';
import { Id } from '../../kernel/ids.ts';
import { type At, operation } from '../../kernel/operation.ts';
import { Thread, type ThreadGoal, type ThreadPassage } from '../model/kept.ts';
import { goalNotFound } from '../model/problems.ts';
import { loadActivities, loadGoalPlaces, loadIndicatorValues, loadPassagePlaces } from '../store/places.ts';
import { loadThread } from '../store/thread.ts';

/** The red thread of one goal, from the council to every unit under it. Fails with `goal-not-found`. */
export const showThread = operation({
  name: 'goal.thread',
  summary: { sv: 'Den röda tråden för ett mål', en: 'The red thread of a goal' },
  kind: 'query',
  http: { method: 'GET', path: '/goals/{goalId}/thread' },
  input: z.object({ goalId: Id }),
  output: Thread,
  may: (actor) => actor.reads(WHOLE),
  run: async (context) => await threadOf(context, context.input.goalId),
});

/** The red thread of a goal; for other areas' operations. Fails with `goal-not-found`. */
export async function threadOf(at: At, goalId: string): Promise<Thread> {
  const rows = await loadThread(at, goalId);
  const goalIds = rows.map(({ id }) => id);
  const year = rows.find(({ id }) => id === goalId)?.year;
  if (year === undefined) throw goalNotFound();
  const places = groupBy(await loadGoalPlaces(at, goalIds), (place) => place.goalId);
  const passages = groupBy(await loadPassagePlaces(at, goalIds), (place) => place.goalId);
  const values = groupBy(await loadIndicatorValues(at, { goalIds }), (value) => value.goalId);
  const activities = groupBy(await loadActivities(at, { goalIds }), (activity) => activity.goalId);
  const sorter = new Intl.Collator('sv');
  const goals = rows.map(
    ({ id, parent, level, number, title, owner }): ThreadGoal => ({
      id,
      parent: goalIds.includes(parent ?? '') ? parent : null,
      level,
      number,
      title,
      owner,
      places: (places.get(id) ?? []).sort((a, b) => sorter.compare(a.planName, b.planName)),
      passages: byPassage(passages.get(id) ?? []),
      indicators: (values.get(id) ?? []).map(({ indicatorId, name, ...value }) => ({ id: indicatorId, name, value })),
      activities: activities.get(id) ?? [],
    }),
  );
  return { goal: goalId, year, goals };
}

/** One entry per text, with everyone who holds it in this wording. */
function byPassage(rows: Awaited<ReturnType<typeof loadPassagePlaces>>): ThreadPassage[] {
  return [...groupBy(rows, ({ passageId }) => passageId).values()].map((group) => {
    const [{ passageId, sectionKind, heading, text, items, body }] = group as [(typeof group)[number]];
    return {
      id: passageId,
      kind: sectionKind,
      heading,
      text,
      items,
      body,
      plans: group.map(({ planId, planName, kind, ref, source }) => ({ planId, planName, kind, ref, source })),
    };
  });
}
