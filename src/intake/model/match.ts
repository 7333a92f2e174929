import { groupBy } from '../../kernel/group.ts';
import {
  type Hint,
  hintKey,
  type KnownGoal,
  type KnownText,
  type Match,
  type MatchedSection,
} from '../../plan/model/match.ts';
import { goalOwner, isInherited, type Owners, ownersAbove, textOwner } from '../../plan/model/ownership.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { hashOf } from '../../plan/model/text-hash.ts';

// Ties a plan to what is kept of its year. What is met for the first time gets an identity from `newId`; all else is pure.

const placeKey = ({ level, ownerId, parentId, titleKey, occurrence }: Omit<KnownGoal, 'id'>) =>
  [level, ownerId, parentId, titleKey, occurrence].join('|');
const titleOf = ({ level, ownerId, titleKey }: Omit<KnownGoal, 'id'>) => [level, ownerId, titleKey].join('|');

/**
 * A goal is the same where level, owner, parent and title are; the council's and the boards' goals also where a plan hangs them elsewhere, if no
 * other has that title.
 */
export function matchGoals(plan: Plan, known: KnownGoal[], owners: Owners, newId: () => string): Match['goals'] {
  const byPlace = new Map(known.map((goal) => [placeKey(goal), goal]));
  const byTitle = groupBy(known, titleOf);
  const idOf = new Map<string, string>();
  const counts = new Map<string, number>();
  return plan.goals.map((goal) => {
    const place = {
      level: goal.level,
      ownerId: goalOwner(goal, owners),
      parentId: goal.parent === null ? null : (idOf.get(goal.parent) ?? null),
      titleKey: hintKey(goal.title),
      occurrence: 0,
    };
    const before = counts.get(placeKey(place)) ?? 0;
    counts.set(placeKey(place), before + 1);
    place.occurrence = before;
    const alike = byTitle.get(titleOf(place)) ?? [];
    const isShared = isInherited(goal) && goal.level !== 'department';
    const found = byPlace.get(placeKey(place)) ?? (isShared && alike.length === 1 ? alike[0] : undefined);
    const id = found?.id ?? newId();
    idOf.set(goal.id, id);
    return { ...place, ...found, id, ref: goal.id, isNew: found === undefined };
  });
}

type TextPlace = Omit<MatchedSection, 'versionId' | 'isNew'>;

const textKey = ({ goalId, ownerId, kind, nameKey, occurrence }: Omit<KnownText, 'id'>) =>
  [goalId, ownerId, kind, nameKey, occurrence].join('|');

/** A text is the same where its goal, owner and label are, whatever its words. */
export function matchTexts(
  plan: Plan,
  goals: Match['goals'],
  known: KnownText[],
  owners: Owners,
  newId: () => string,
): TextPlace[] {
  const ids = new Map(known.map((text) => [textKey(text), text.id]));
  const kept = new Set(ids.keys());
  const counts = new Map<string, number>();
  return plan.goals.flatMap((goal, index) => {
    const goalId = (goals[index] as Match['goals'][number]).id;
    return goal.sections.map((section): TextPlace => {
      const text = {
        goalId,
        ownerId: textOwner(goal, section, owners),
        kind: section.kind,
        nameKey: section.kind === 'other' ? hintKey(section.heading) : '',
        occurrence: 0,
      };
      // Counted within the plan's own goal: two goals of a plan may be one that is kept.
      const counted = `${goal.id}|${textKey(text)}`;
      text.occurrence = counts.get(counted) ?? 0;
      counts.set(counted, text.occurrence + 1);
      const key = textKey(text);
      const textId = ids.get(key) ?? newId();
      ids.set(key, textId);
      return { ...text, section: section.id, textId, isNewText: !kept.has(key), hash: hashOf(section) };
    });
  });
}

/** A wording is the same where every word is. `known` answers by text and hash. */
export function matchVersions(
  texts: TextPlace[],
  known: (textId: string, hash: string) => string | undefined,
  newId: () => string,
): MatchedSection[] {
  const brought = new Map<string, string>();
  return texts.map((text) => {
    const key = `${text.textId} ${text.hash}`;
    const found = known(text.textId, text.hash);
    const versionId = found ?? brought.get(key) ?? newId();
    brought.set(key, versionId);
    return { ...text, versionId, isNew: found === undefined };
  });
}

/** An indicator is the highest owner's of its name, from the council down to the owner of the goal that it is under. */
export const matchIndicators = (
  plan: Plan,
  known: Hint[],
  owners: Owners,
  newId: () => string,
): Match['indicators'] => {
  const levels = new Map(plan.goals.map((goal) => [goal.id, goal]));
  return matchNames(
    plan.indicators.map(({ name, goal }) => {
      const under = levels.get(goal);
      const ownerId = under ? goalOwner(under, owners) : goalOwner({ level: 'unit' }, owners);
      return { key: hintKey(name), ownerId, among: ownersAbove(ownerId, owners) };
    }),
    known,
    newId,
  );
};

/** An activity is the same where its title and the owner of the goal that it is under are. */
export const matchActivities = (
  plan: Plan,
  known: Hint[],
  owners: Owners,
  newId: () => string,
): Match['activities'] => {
  const levels = new Map(plan.goals.map((goal) => [goal.id, goal]));
  return matchNames(
    plan.activities.map(({ title, goal }) => {
      const under = levels.get(goal);
      const ownerId = under ? goalOwner(under, owners) : goalOwner({ level: 'unit' }, owners);
      return { key: hintKey(title), ownerId, among: [ownerId] };
    }),
    known,
    newId,
  );
};

function matchNames(names: { key: string; ownerId: string; among: string[] }[], known: Hint[], newId: () => string) {
  const at = (ownerId: string, key: string) => `${ownerId}|${key}`;
  const hints = new Map(known.map((hint) => [at(hint.ownerId, hint.key), { ...hint, isNew: false }]));
  return names.map(({ key, ownerId, among }) => {
    const found = among.map((owner) => hints.get(at(owner, key))).find((hint) => hint !== undefined);
    const matched = found ?? { id: newId(), ownerId, key, isNew: true };
    hints.set(at(matched.ownerId, key), matched);
    return matched;
  });
}
