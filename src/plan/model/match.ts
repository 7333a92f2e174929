import { createHash } from 'node:crypto';
import { nameKey } from '../../kernel/name-key.ts';
import type { Owners } from './ownership.ts';
import type { GoalLevel, SectionKind } from './plan.ts';

// How an importer recognises what is kept: names are hints for matching, never what a thing is.

const LONGEST = 200;

/** What a name is looked up by. A very long one is cut and told apart by its hash, since an index holds no long text. */
export function hintKey(name: string): string {
  const key = nameKey(name);
  return key.length <= LONGEST
    ? key
    : `${key.slice(0, LONGEST)} ${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

export interface KnownGoal {
  id: string;
  level: GoalLevel;
  ownerId: string;
  parentId: string | null;
  titleKey: string;
  /** From 0; counts goals of the same title in the same place. */
  occurrence: number;
}

export interface KnownText {
  id: string;
  goalId: string;
  ownerId: string;
  kind: SectionKind;
  /** The label of a text of the kind `other`; else empty. */
  nameKey: string;
  /** From 0; counts texts of the same goal, owner, kind and label. */
  occurrence: number;
}

/** A name that something of an owner goes by. */
export interface Hint {
  id: string;
  ownerId: string;
  key: string;
}

export interface MatchedSection extends Omit<KnownText, 'id'> {
  /** The `id` of the section in the plan. */
  section: string;
  textId: string;
  isNewText: boolean;
  versionId: string;
  /** True where no one has worded the text so before. */
  isNew: boolean;
  hash: string;
}

/** How the parts of one plan are tied to what is kept, or come as new. Every list is in the order of the plan's own. */
export interface Match {
  goals: (KnownGoal & { ref: string; isNew: boolean })[];
  /** Goal after goal, section after section. */
  sections: MatchedSection[];
  indicators: (Hint & { isNew: boolean })[];
  activities: (Hint & { isNew: boolean })[];
}

/**
 * True where the plan brings something new that another plan may be bringing too: it belongs to someone above the unit. What a plan brings of its
 * own unit's is its own.
 */
export function bringsShared(match: Match, { unit, department }: Owners): boolean {
  const own = unit === department ? null : unit;
  return [
    ...match.goals.filter(({ isNew }) => isNew),
    ...match.sections.filter(({ isNew, isNewText }) => isNew || isNewText),
    ...[...match.indicators, ...match.activities].filter(({ isNew }) => isNew),
  ].some(({ ownerId }) => ownerId !== own);
}
