import type { At } from '../../kernel/operation.ts';
import type { Known, KnownGoal } from '../model/match.ts';
import type { SectionKind } from '../model/plan.ts';
import { among, type PlanTables, tables } from './tables.ts';

/** All that is kept of a year and could be met again in another plan. */
export async function loadKnown(at: At, year: number): Promise<Known> {
  const own = at.municipality;
  const goals = await goalsOf(at).where('year', '=', year).execute();
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
    goals: goals.map(knownGoal),
    passages: passages.map(({ id, goal_id, kind, hash, text }) => ({ id, goalId: goal_id, kind, hash, text })),
    indicators,
    activities,
  };
}

/** These goals, in no order. */
export async function loadKnownGoals(at: At, ids: string[]): Promise<KnownGoal[]> {
  const goals = await goalsOf(at).where(among('id', ids)).execute();
  return goals.map(knownGoal);
}

/** The passage of a goal with these very words; `null` where no plan has held them. */
export async function findPassage(at: At, goalId: string, kind: SectionKind, hash: string): Promise<string | null> {
  const row = await tables(at)
    .selectFrom('passage')
    .select('id')
    .where('municipality_id', '=', at.municipality)
    .where('goal_id', '=', goalId)
    .where('kind', '=', kind)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.id ?? null;
}

const goalsOf = (at: At) =>
  tables(at)
    .selectFrom('goal')
    .select(['id', 'level', 'owner_id', 'parent_id', 'title_key', 'occurrence'])
    .where('municipality_id', '=', at.municipality);

type GoalRow = Pick<PlanTables['goal'], 'id' | 'level' | 'owner_id' | 'parent_id' | 'title_key' | 'occurrence'>;

const knownGoal = ({ id, level, owner_id, parent_id, title_key, occurrence }: GoalRow): KnownGoal => ({
  id,
  level,
  ownerId: owner_id,
  parentId: parent_id,
  titleKey: title_key,
  occurrence,
});
