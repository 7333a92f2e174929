const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäöé';
// The letters beside each on a Swedish keyboard, and those that sound like it.
const BESIDE: Record<string, string> = Object.fromEntries(
  [
    'a:qwsz b:vghn c:xdfvk d:serfcxt e:wsdrä f:drtgvc g:ftyhbv h:gyujnb i:ujko j:huikmn k:jiolmc l:kopö m:njk n:bhjm',
    'o:iklpå p:olöå q:wa r:edft s:awedxz t:rfgyd u:yhji v:cfgb w:qase x:zsdc y:tghu z:asx å:pöäo ä:åöe ö:lpåä',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** The words that a typing slip may have turned into this one: the likely ones, and those with any other letter left out. */
export function* anySlipAway(word: string): Generator<string> {
  yield* likelySlipAway(word);
  for (let i = 0; i <= word.length; i++) for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i);
}

/** The words that one typing slip is likeliest to have turned into this one, the likeliest first. About fifteen per letter. */
export function* likelySlipAway(word: string): Generator<string> {
  // A letter typed twice, two swapped, one of a double or a common one left out, any letter too many, a key beside the
  // right one.
  for (let i = 1; i < word.length; i++) if (word[i] === word[i - 1]) yield word.slice(0, i) + word.slice(i + 1);
  for (let i = 0; i < word.length - 1; i++) yield `${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`;
  for (let i = 0; i < word.length; i++) yield `${word.slice(0, i)}${word[i]}${word.slice(i)}`;
  for (let i = 0; i <= word.length; i++) for (const letter of 'senrt') yield word.slice(0, i) + letter + word.slice(i);
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
  for (let i = 0; i < word.length; i++)
    for (const letter of BESIDE[word[i] as string] ?? '') yield word.slice(0, i) + letter + word.slice(i + 1);
}

/**
 * True if two words one letter apart may be two forms of one: another ending, or a compound joined in another way
 * (`läscirkel`, `läsecirkel`; an s more than the dictionary's). Leaving out the s that joins a compound is a slip.
 */
export function isOtherForm(word: string, other: string): boolean {
  const { start, end } = alikeAtEnds(word, other);
  const [less, more] = word.length < other.length ? [word, other] : [other, word];
  if (more.length > less.length && more[start] === more[start - 1]) return false;
  if (end === 0) return true;
  if (more.length === less.length) return false;
  return (more[start] === 'e' && more[start - 1] === 's') || (more[start] === 's' && more === word);
}

/** True if two words differ by one letter removed, inserted or replaced, or by two that are swapped. */
export function isLetterAway(a: string, b: string): boolean {
  const most = Math.max(a.length, b.length);
  if (a === b || most - Math.min(a.length, b.length) > 1) return false;
  const { start, end } = alikeAtEnds(a, b);
  if (start + end >= most - 1) return true;
  return a.length === b.length && start + end === most - 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** How far two words agree: how many letters are the same from the beginning, and then from the end. */
export function alikeAtEnds(a: string, b: string): { start: number; end: number } {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start++;
  let end = 0;
  while (end < least - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { start, end };
}
