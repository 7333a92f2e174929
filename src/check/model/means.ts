/** A dictionary that a check may consult. Both answers are always the same for the same word. */
export interface Speller {
  /** True for a word of the language, compounds and inflections among them. */
  knows: (word: string) => boolean;
  /** The word that a misspelt one most likely stands for, one typing slip away; `null` if nothing is likely enough. */
  suggest: (word: string) => string | null;
}

/** What a check may consult besides the plan. Without it, the rules that need it find nothing. */
export interface Means {
  speller?: Speller;
  /** The municipality's own words, in lower case, that no dictionary has: those that other units use too. */
  ownWords?: ReadonlySet<string>;
}
