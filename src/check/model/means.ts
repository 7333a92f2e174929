/** A dictionary that a check may ask. Both answers are the same for the same word every time. */
export interface Speller {
  /** True for a word of the language, compounds and inflections among them. */
  knows: (word: string) => boolean;
  /** The word that a misspelt one most likely stands for, one slip of the hand away; `null` where nothing is likely enough. */
  suggest: (word: string) => string | null;
}

/** What a check is given beside the plan. Without it, the rules that need it say nothing. */
export interface Means {
  speller?: Speller;
  /** Words of the municipality's own, in small letters, that no dictionary has: what other units write too. */
  ownWords?: ReadonlySet<string>;
}
