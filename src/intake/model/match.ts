import { groupBy } from '../../kernel/group.ts';
import { nameKey } from '../../kernel/name-key.ts';
import type { Known, KnownGoal, KnownPassage, Match, MatchedSection, Owners } from '../../plan/model/match.ts';
import { hashOf } from '../../plan/model/passage.ts';
import type { Goal, Plan } from '../../plan/model/plan.ts';

/**
 * Ties a plan to what is kept of its year. A goal is the same where level, owner, parent and title are; the council's and the boards' goals
 * also where a plan hangs them elsewhere. A text is the same where its goal, label and every word are. What is met for the first time gets an
 * identity from `newId`. Pure but for that.
 */
export function match(plan: Plan, known: Known, owners: Owners, newId: () => string): Match {
  const goals = matchGoals(plan, known.goals, owners, newId);
  return {
    goals,
    sections: matchSections(plan, goals, known.passages, newId),
    indicators: matchNames(
      plan.indicators.map(({ name }) => nameKey(name)),
      new Map(known.indicators.map((one) => [one.nameKey, one.id])),
      newId,
    ).map(({ key, ...one }) => ({ ...one, nameKey: key })),
    activities: matchNames(
      plan.activities.map(({ title }) => nameKey(title)),
      new Map(known.activities.map((one) => [one.titleKey, one.id])),
      newId,
    ).map(({ key, ...one }) => ({ ...one, titleKey: key })),
  };
}

/** Who sets a goal: the council (`null`), the board, the department or the unit; a plan without a unit is its board's own. */
function ownerOf({ level }: Goal, { unit, department, board }: Owners): string | null {
  if (level === 'direction' || level === 'city') return null;
  if (level === 'board') return board;
  if (level === 'department') return department ?? board ?? unit;
  return unit ?? board;
}

const INHERITED = new Set(['direction', 'city', 'board']);
const placeKey = ({ level, ownerId, parentId, titleKey, occurrence }: Omit<KnownGoal, 'id'>) =>
  [level, ownerId, parentId, titleKey, occurrence].join('|');
const titleOf = ({ level, ownerId, titleKey }: Omit<KnownGoal, 'id'>) => [level, ownerId, titleKey].join('|');

function matchGoals(plan: Plan, known: KnownGoal[], owners: Owners, newId: () => string): Match['goals'] {
  const byPlace = new Map(known.map((goal) => [placeKey(goal), goal]));
  const byTitle = groupBy(known, titleOf);
  const idOf = new Map<string, string>();
  const counts = new Map<string, number>();
  return plan.goals.map((goal) => {
    const place = {
      level: goal.level,
      ownerId: ownerOf(goal, owners),
      parentId: goal.parent === null ? null : (idOf.get(goal.parent) ?? null),
      titleKey: nameKey(goal.title),
      occurrence: 0,
    };
    const before = counts.get(placeKey(place)) ?? 0;
    counts.set(placeKey(place), before + 1);
    place.occurrence = before;
    const alike = byTitle.get(titleOf(place)) ?? [];
    const found =
      byPlace.get(placeKey(place)) ?? (INHERITED.has(goal.level) && alike.length === 1 ? alike[0] : undefined);
    const id = found?.id ?? newId();
    idOf.set(goal.id, id);
    return { ...place, ...found, id, ref: goal.id, isNew: found === undefined };
  });
}

function matchSections(
  plan: Plan,
  goals: Match['goals'],
  known: KnownPassage[],
  newId: () => string,
): MatchedSection[] {
  const of = (goalId: string, kind: string) => `${goalId}|${kind}`;
  const kept = groupBy(known, ({ goalId, kind }) => of(goalId, kind));
  const brought = new Map<string, string>();
  return plan.goals.flatMap((goal, position) => {
    const goalId = (goals[position] as Match['goals'][number]).id;
    return goal.sections.map((section): MatchedSection => {
      const hash = hashOf(section);
      const wordings = kept.get(of(goalId, section.kind)) ?? [];
      const found =
        wordings.find((passage) => passage.hash === hash)?.id ?? brought.get(`${of(goalId, section.kind)}|${hash}`);
      const passageId = found ?? newId();
      brought.set(`${of(goalId, section.kind)}|${hash}`, passageId);
      const others = new Set(wordings.map(({ text }) => text).filter((text) => text !== section.text));
      return {
        goal: goal.id,
        section: section.id,
        passageId,
        isNew: found === undefined,
        hash,
        otherWordings: [...others],
      };
    });
  });
}

function matchNames(keys: string[], known: Map<string, string>, newId: () => string) {
  const ids = new Map(known);
  return keys.map((key) => {
    const isNew = !known.has(key);
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return { key, id, isNew };
  });
}
