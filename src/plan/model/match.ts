import type { GoalLevel, SectionKind } from './plan.ts';

/** What is kept already of a year, for a new plan to be tied to. */
export interface Known {
  goals: KnownGoal[];
  passages: KnownPassage[];
  indicators: { id: string; nameKey: string }[];
  activities: { id: string; titleKey: string }[];
}

export interface KnownGoal {
  id: string;
  level: GoalLevel;
  ownerId: string | null;
  parentId: string | null;
  titleKey: string;
  occurrence: number;
}

export interface KnownPassage {
  id: string;
  goalId: string;
  kind: SectionKind;
  hash: string;
  text: string;
}

/** How the parts of one plan are tied to what is kept, or come as new. Every list stands in the order of the plan's own. */
export interface Match {
  goals: (KnownGoal & { ref: string; isNew: boolean })[];
  /** Goal after goal, section after section. */
  sections: MatchedSection[];
  indicators: { id: string; isNew: boolean; nameKey: string }[];
  activities: { id: string; isNew: boolean; titleKey: string }[];
}

export interface MatchedSection {
  goal: string;
  /** The `id` of the section in the plan. */
  section: string;
  passageId: string;
  isNew: boolean;
  hash: string;
  /** Other wordings of the same text that are kept already. */
  otherWordings: string[];
}

/** Who sets the goals of a plan, as ids in the organisation. */
export interface Owners {
  unit: string | null;
  department: string | null;
  board: string | null;
}
