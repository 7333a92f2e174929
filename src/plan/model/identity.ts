/** The lasting identities of what is in an edition, beside its plan: each by the part's `id` in the plan. */
export interface Identities {
  goals: Record<string, string>;
  sections: Record<string, { text: string; version: string }>;
  indicators: Record<string, string>;
  activities: Record<string, string>;
}
