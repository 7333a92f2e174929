/** What can be found. */
export const ENTRY_KINDS = ['unit', 'board', 'plan', 'goal', 'text', 'section', 'indicator', 'activity'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Kinds that are found by their name or title, and come before those found by their text. */
export const NAMED: readonly EntryKind[] = ['unit', 'board', 'plan', 'goal'];
