import { newId } from '../../kernel/ids.ts';
import type { Context } from '../../kernel/operation.ts';
import { bareText } from '../../kernel/places.ts';
import { sortKey } from '../../kernel/sort-key.ts';
import { goalSortKey } from '../model/goal-order.ts';
import type { Match } from '../model/match.ts';
import type { Plan } from '../model/plan.ts';
import { insertRows } from './bulk.ts';
import { findEarlierActivities, findEarlierGoals } from './known.ts';

/** Keeps what a plan brings that outlives it and that no plan had before: goals, texts and their wordings, indicators, activities. */
export async function insertLasting(context: Context, plan: Plan, year: number, match: Match): Promise<void> {
  await insertGoals(context, plan, year, match);
  await insertTexts(context, plan, match);
  await insertIndicators(context, plan, match);
  await insertActivities(context, plan, year, match);
}

/** What is new in a list, once however often the plan has it, with its place in the list. */
const fresh = <One extends { isNew: boolean }>(
  list: One[],
  idOf: (one: One) => string,
): (One & { place: number })[] => {
  const seen = new Set<string>();
  return list.flatMap((one, place) => {
    if (!one.isNew || seen.has(idOf(one))) return [];
    seen.add(idOf(one));
    return [{ ...one, place }];
  });
};

async function insertGoals(context: Context, plan: Plan, year: number, match: Match): Promise<void> {
  const goals = fresh(match.goals, ({ id }) => id);
  const earlier = await findEarlierGoals(context, year, goals);
  await insertRows(
    context,
    'goal',
    goals.map(({ id, level, ownerId, parentId, place }, index) => ({
      id,
      year,
      level,
      owner_id: ownerId,
      parent_id: parentId,
      continues_id: earlier.get(index) ?? null,
      sort_key: goalSortKey(plan.goals[place] as Plan['goals'][number]),
    })),
  );
  await insertRows(
    context,
    'goal_name',
    goals.map(({ id, level, ownerId, parentId, titleKey, occurrence }) => ({
      owner_id: ownerId,
      level,
      title_key: titleKey,
      year,
      parent_id: parentId,
      occurrence,
      goal_id: id,
    })),
  );
}

/** Texts that are new, and new wordings of texts. Which plan part they are read from does not matter: the hash says that they are the same. */
async function insertTexts(context: Context, plan: Plan, match: Match): Promise<void> {
  const texts = fresh(
    match.sections.map((section) => ({ ...section, isNew: section.isNewText })),
    ({ textId }) => textId,
  );
  await insertRows(
    context,
    'lasting_text',
    texts.map(({ textId, ownerId, goalId, kind, nameKey, occurrence }) => ({
      id: textId,
      owner_id: ownerId,
      goal_id: goalId,
      kind,
      name_key: nameKey,
      occurrence,
    })),
  );
  const sections = plan.goals.flatMap((goal) => goal.sections);
  await insertRows(
    context,
    'text_version',
    fresh(match.sections, ({ versionId }) => versionId).map(({ versionId, textId, hash, place }) => {
      const { text, items, body } = sections[place] as (typeof sections)[number];
      return {
        id: versionId,
        text_id: textId,
        hash,
        plain: text,
        items: JSON.stringify(items),
        body: JSON.stringify(bareText(body)),
        post: context.actor.post,
        at: context.now,
      };
    }),
    ['items', 'body'],
  );
}

async function insertIndicators(context: Context, plan: Plan, match: Match): Promise<void> {
  const indicators = fresh(match.indicators, ({ id }) => id);
  const nameOf = (place: number) => plan.indicators[place]?.name ?? '';
  await insertRows(
    context,
    'indicator',
    indicators.map(({ id, ownerId, place }) => ({
      id,
      owner_id: ownerId,
      name: nameOf(place),
      sort_key: sortKey(nameOf(place).slice(0, 200)),
    })),
  );
  // A document shows how often an indicator is measured, and nothing else of its definition.
  await insertRows(
    context,
    'indicator_version',
    indicators.map(({ id, place }) => ({
      id: newId(),
      indicator_id: id,
      periodicity: plan.indicators[place]?.periodicity ?? null,
    })),
  );
  await insertRows(
    context,
    'indicator_name',
    indicators.map(({ id, ownerId, key }) => ({ owner_id: ownerId, name_key: key, indicator_id: id })),
  );
}

async function insertActivities(context: Context, _plan: Plan, year: number, match: Match): Promise<void> {
  const activities = fresh(match.activities, ({ id }) => id);
  const earlier = await findEarlierActivities(context, year, activities);
  await insertRows(
    context,
    'activity',
    activities.map(({ id, ownerId }, index) => ({
      id,
      owner_id: ownerId,
      continues_id: earlier.get(index) ?? null,
    })),
  );
  await insertRows(
    context,
    'activity_name',
    activities.map(({ id, ownerId, key }) => ({ owner_id: ownerId, title_key: key, year, activity_id: id })),
  );
}
