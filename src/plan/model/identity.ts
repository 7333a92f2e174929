/** The lasting identities of what is in an edition, beside its plan. */
export interface Identities {
  /** By the goal's `id` in the plan. */
  goals: Record<string, string>;
  /** Goal after goal, section after section. */
  sections: { ref: string; section: number; text: string; version: string }[];
  /** In the order of the plan's own lists. */
  indicators: string[];
  activities: string[];
}
