import { irregular } from './irregular.ts';

// A light Swedish stemmer. A text's word gets one stem; a question's word gets all that its other forms may have got, so that an ending
// that can be read in two ways (`kompetens`, `verksamhetens`) costs nothing in the index and loses nothing in the search.

/** Endings of nouns, verbs and adjectives, the longest first: a word loses the first that leaves a stem. */
const ENDINGS = [
  ...['arnas', 'ernas', 'ornas', 'arens'],
  ...['arna', 'erna', 'orna', 'enas', 'aren', 'ares', 'ades', 'aste'],
  ...['ade', 'ats', 'ars', 'ers', 'ors', 'ena', 'ens', 'ets', 'ans', 'are', 'its'],
  ...['ar', 'er', 'or', 'en', 'et', 'an', 'ad', 'at', 'as', 'es', 'it'],
  ...['a', 'e'],
];

const VOWEL = /[aeiouyåäöéü]/;
const ENDS_IN_VOWEL = /[aeiouyåäöéü]$/;

/** True for what can be a word's stem: `år`, `by`, `mål`; not `pl` or `h`. */
const isStem = (text: string): boolean => VOWEL.test(text) && text.length >= 2;

/** Letters that no Swedish stem ends in, which two endings on each other may give. */
const NEVER = /(td|dt|ttt|ddd|tt(ast|and)|[td]ds)$/;

/** The stem of a word in a text. Any form of a word is found by any other through `stemsFor`. */
export function stem(word: string): string {
  return tidy(cut(irregular(word) ?? word));
}

function cut(word: string): string {
  // Here the ending belongs to the word: `verksamhet`, `kvalitet`.
  if (/(het|itet)$/.test(word)) return word;
  const museum = /^(.*[ei])um$/.exec(word)?.[1];
  if (museum !== undefined && isStem(museum)) return museum;
  const superlative = /^(.+[bcdfgkmpstvx][lnr])ast$/.exec(word)?.[1];
  if (superlative !== undefined) return superlative;
  // `regeln`, `vintern`, `rektorn`
  const definite = /^(.{2,}(?:el|er|or))ns?$/.exec(word)?.[1];
  if (definite !== undefined) return definite;
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const left = word.slice(0, -ending.length);
    if (isStem(left)) return left;
  }
  return word;
}

/** One spelling for a stem that is spelt in two ways: `medlemm` is `medlem`, `nyckl` is `nyckel`. */
const tidy = (text: string): string =>
  text.replace(/(mm|nn)(?=s?$)/, (double) => double.charAt(0)).replace(/([bcdfgkmpstvx])([lnr])$/, '$1e$2');

/** Every stem that a form of the word may have in a text, the likeliest first. */
export function stemsFor(word: string): string[] {
  const stems = new Set<string>();
  const add = (text: string) => {
    const one = tidy(text);
    if ((isStem(one) && !NEVER.test(one)) || one === word) stems.add(one);
  };
  const own = stem(word);
  add(own);
  add(word);
  // `planer` is a form of `planera`, whose stem must not be cut again to that of `plan`.
  if (!/er(a|ar|ade|ades|at|ats|ad|as)$/.test(word))
    for (let last = own, next = stem(own); next !== last; last = next, next = stem(last)) add(next);
  const adjective = /^(.+)et$/.exec(word)?.[1];
  if (adjective !== undefined) add(`${adjective}en`);
  for (const one of [...stems])
    for (const other of withoutEnding(one, word)) {
      add(other);
      add(stem(other));
    }
  for (const one of [...stems]) for (const other of withEnding(one, word)) add(other);
  return [...stems];
}

// Endings of verbs and adjectives that a stem keeps, since they may as well be a noun's own: `följ` is also `följd`, `följt` and `följand`.

function withoutEnding(text: string, word: string): string[] {
  const found: string[] = [];
  const without = (ending: string, ...others: string[]) => {
    if (!text.endsWith(ending)) return;
    const left = text.slice(0, -ending.length);
    found.push(left, ...others.map((other) => left + other));
  };
  if (/(t|te|ta)$/.test(word)) {
    if (/[^aeiouyåäö]t$/.test(text)) without('t', 'd');
    without('tt', 'd');
  }
  if (/([jgv]d|de|da|dd)$/.test(word)) without('d');
  if (/dd$/.test(text)) without('dd');
  for (const ending of ['and', 'ast', 'end', 's']) without(ending);
  if (/[åäöoyui][nr]$/.test(text)) found.push(text.slice(0, -1));
  return found;
}

function withEnding(text: string, word: string): string[] {
  const endings: string[] = ['s'];
  if (ENDS_IN_VOWEL.test(text)) {
    if (text.length <= 6) endings.push('n', 'ns', 'r', 't', 'tt', 'dd', 'end', 'ast');
  } else if (!/(en|et|ar|arna|erna|orna|ens|ets)$/.test(word) || text === word) {
    endings.push('t', 'ast', 'and');
    // Not for nouns, since `våren` is not `vård`.
    if (/(a|er|s|t|de|te|ande|[öäy]r)$/.test(word)) endings.push('d');
  } else if (/ar$/.test(word)) endings.push('and');
  const found = endings.map((ending) => text + ending);
  if (text.endsWith('d')) found.push(`${text.slice(0, -1)}t`, `${text.slice(0, -1)}tt`);
  return found;
}

/** Every stem that a word may have that begins with these letters, where they have come past its stem: `verksamhetern` is `verksamhet`. */
export function stemsOfBeginning(letters: string): string[] {
  const stems: string[] = [];
  for (let length = 1; length <= 4 && letters.length - length >= 3; length++) {
    const rest = letters.slice(-length);
    if (ENDINGS.some((ending) => ending.startsWith(rest))) stems.push(tidy(letters.slice(0, -length)));
  }
  return stems;
}
