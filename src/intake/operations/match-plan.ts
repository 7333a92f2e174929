import { newId } from '../../kernel/ids.ts';
import type { At } from '../../kernel/operation.ts';
import { hintKey, type Match } from '../../plan/model/match.ts';
import { goalOwner, type Owners, planOwner } from '../../plan/model/ownership.ts';
import type { Plan } from '../../plan/model/plan.ts';
import {
  findActivities,
  findGoals,
  findIndicators,
  findTexts,
  findVersions,
  versionKey,
} from '../../plan/operations/known-plans.ts';
import { matchActivities, matchGoals, matchIndicators, matchTexts, matchVersions } from '../model/match.ts';

const unique = <Value>(values: Value[]): Value[] => [...new Set(values)];

/** Ties a plan to what is kept. It asks only for what the plan's own names say, so that it costs what the plan holds. */
export async function matchPlan(at: At, plan: Plan, year: number, owners: Owners): Promise<Match> {
  const hints = new Map(
    plan.goals.map((goal) => {
      const hint = { ownerId: goalOwner(goal, owners), level: goal.level, titleKey: hintKey(goal.title) };
      return [Object.values(hint).join('|'), hint];
    }),
  );
  const goals = matchGoals(plan, await findGoals(at, year, [...hints.values()]), owners, newId);
  const everyone = unique([owners.council, owners.board, owners.department, owners.unit, planOwner(owners)]).filter(
    (owner) => owner !== null,
  );
  const kept = unique(goals.filter(({ isNew }) => !isNew).map(({ id }) => id));
  const texts = matchTexts(plan, goals, await findTexts(at, kept, everyone), owners, newId);
  const versions = await findVersions(
    at,
    texts.filter(({ isNewText }) => !isNewText),
  );
  const keysOf = (names: string[]) => unique(names.map(hintKey));
  return {
    goals,
    sections: matchVersions(texts, (textId, hash) => versions.get(versionKey(textId, hash)), newId),
    indicators: matchIndicators(
      plan,
      await findIndicators(at, everyone, keysOf(plan.indicators.map(({ name }) => name))),
      owners,
      newId,
    ),
    activities: matchActivities(
      plan,
      await findActivities(at, year, everyone, keysOf(plan.activities.map(({ title }) => title))),
      owners,
      newId,
    ),
  };
}
