import type { Words } from '../kernel/words.ts';

/** Words of the interface by their keys, always in both languages. `_one` and `_other` end the keys of what is counted. */
export interface InBoth {
  readonly [key: string]: Words | InBoth;
}

/** The same in one language, as `t` knows them. */
export type WordsOf<Tree> = {
  [Key in keyof Tree]: Tree[Key] extends Words ? Tree[Key]['sv'] : WordsOf<Tree[Key]>;
};

/** Every word there is. Each area's `web/words.ts` adds its own, so that `t` with an unknown key does not compile. */
// biome-ignore lint/suspicious/noEmptyInterface: the areas fill it.
export interface AllWords {}

interface InOne {
  [key: string]: string | InOne;
}

/** The words in one language. */
export const wordsIn = (tree: InBoth, language: keyof Words): InOne =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, isWords(value) ? value[language] : wordsIn(value, language)]),
  );

const isWords = (value: Words | InBoth): value is Words => typeof value.sv === 'string';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: AllWords };
  }
}
