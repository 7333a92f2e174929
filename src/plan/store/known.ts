import type { At } from '../../kernel/operation.ts';
import type { Known } from '../model/match.ts';
import { tables } from './tables.ts';

/** All that is kept of a year and could be met again in another plan. */
export async function loadKnown(at: At, year: number): Promise<Known> {
  const own = at.municipality;
  const goals = await tables(at)
    .selectFrom('goal')
    .select(['id', 'level', 'owner_id', 'parent_id', 'title_key', 'occurrence'])
    .where('municipality_id', '=', own)
    .where('year', '=', year)
    .execute();
  const passages = await tables(at)
    .selectFrom('passage')
    .innerJoin('goal', (join) =>
      join.onRef('goal.municipality_id', '=', 'passage.municipality_id').onRef('goal.id', '=', 'passage.goal_id'),
    )
    .select(['passage.id', 'passage.goal_id', 'passage.kind', 'passage.hash', 'passage.text'])
    .where('passage.municipality_id', '=', own)
    .where('goal.year', '=', year)
    .orderBy('passage.id')
    .execute();
  const indicators = await tables(at)
    .selectFrom('indicator')
    .select(['id', 'name_key as nameKey'])
    .where('municipality_id', '=', own)
    .execute();
  const activities = await tables(at)
    .selectFrom('activity')
    .select(['id', 'title_key as titleKey'])
    .where('municipality_id', '=', own)
    .where('year', '=', year)
    .execute();
  return {
    goals: goals.map(({ id, level, owner_id, parent_id, title_key, occurrence }) => ({
      id,
      level,
      ownerId: owner_id,
      parentId: parent_id,
      titleKey: title_key,
      occurrence,
    })),
    passages: passages.map(({ id, goal_id, kind, hash, text }) => ({ id, goalId: goal_id, kind, hash, text })),
    indicators,
    activities,
  };
}
