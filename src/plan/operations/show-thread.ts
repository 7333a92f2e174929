import { z } from 'zod';
import { groupBy } from '../../kernel/group.ts';
import { Id } from '../../kernel/ids.ts';
import { type At, operation } from '../../kernel/operation.ts';
import { type PageAsked, PageInput } from '../../kernel/page.ts';
import { goalNotFound } from '../model/problems.ts';
import { Thread, type ThreadGoal, type ThreadPassage } from '../model/thread.ts';
import { loadGoalPlaces, loadSectionPlaces, type SectionPlace } from '../store/places.ts';
import { loadThread } from '../store/thread.ts';
import { loadGoalActivities, loadGoalValues } from '../store/values.ts';
import { goalAccess } from './access.ts';

/** The red thread of one goal, from the council to the units under it. Fails with `goal-not-found`. */
export const showThread = operation({
  name: 'goal.thread',
  summary: { sv: 'Den röda tråden för ett mål', en: 'The red thread of a goal' },
  kind: 'query',
  http: { method: 'GET', path: '/goals/{goalId}/thread' },
  input: z.object({ goalId: Id, ...PageInput }),
  output: Thread,
  subject: async (at, { goalId }) => await goalAccess(at, goalId),
  may: (actor, goal) => actor.reads(goal.owner),
  run: async ({ input, ...at }) => await threadOf(at, input.goalId, input),
});

/** The red thread of a goal; for other areas' operations. Of each goal as much is shown as there are goals on a page. Fails with `goal-not-found`. */
export async function threadOf(at: At, goalId: string, { limit, page }: PageAsked): Promise<Thread> {
  const { goals: rows, more } = await loadThread(at, goalId, { limit, page });
  const year = rows.find(({ id }) => id === goalId)?.year;
  if (year === undefined) throw goalNotFound();
  const ids = rows.map(({ id }) => id);
  const shown = new Set(ids);
  const places = groupBy(await loadGoalPlaces(at, ids, limit + 1), (place) => place.goalId);
  const texts = groupBy(await loadSectionPlaces(at, ids, limit), (place) => place.goalId);
  const values = groupBy(await loadGoalValues(at, ids, limit + 1), (value) => value.goalId);
  const activities = groupBy(await loadGoalActivities(at, ids, limit + 1), (activity) => activity.goalId);
  const goals = rows.map(({ year: _year, parent, ...goal }): ThreadGoal => {
    const of = <Row>(rows: Map<string, Row[]>) => rows.get(goal.id) ?? [];
    const lists = [of(places), of(values), of(activities)];
    return {
      ...goal,
      parent: parent !== null && shown.has(parent) ? parent : null,
      places: of(places).slice(0, limit),
      passages: byWording(of(texts)),
      indicators: of(values)
        .slice(0, limit)
        .map(({ indicatorId, name, ...value }) => ({ id: indicatorId, name, value })),
      activities: of(activities).slice(0, limit),
      more: lists.some((list) => list.length > limit),
    };
  });
  return { goal: goalId, year, goals, page, limit, more };
}

/** One entry per text in the same words, with those that hold it so. */
function byWording(rows: SectionPlace[]): ThreadPassage[] {
  return [...groupBy(rows, ({ sectionKind, hash }) => `${sectionKind} ${hash}`).values()].map((group) => {
    const [{ versionId, sectionKind, heading, text, items, body }] = group as [SectionPlace];
    return {
      id: versionId,
      kind: sectionKind,
      heading,
      text,
      items,
      body,
      plans: group.map(({ planId, planName, kind, ref, source }) => ({ planId, planName, kind, ref, source })),
    };
  });
}
