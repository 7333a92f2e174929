// The Swedish order of letters and signs (CLDR's for `sv`), as far as names of parts of a municipality need it. PGlite has no Swedish collation,
// and an index needs an order that never changes with the machine's ICU, so the order is stored as text that sorts by its bytes.

/** Signs that sort before digits, in their order. */
const SIGNS = ` _-–—,;:!?.…·'‘’"“”„«»()[]{}§@*/\\&#%•\`´^¨°+±`;

/** Each letter, then its variants: those of one row differ only when all else is equal. Lower and upper case stand in pairs. */
const LETTERS =
  `aA áÁ àÀ ăĂ âÂ ãÃ ąĄ āĀ|bB|cC ćĆ ĉĈ čČ ċĊ çÇ|dD ďĎ đĐ ðÐ|eE éÉ èÈ ĕĔ êÊ ěĚ ëË ėĖ ēĒ|fF|gG ğĞ ĝĜ ġĠ ģĢ|hH ĥĤ|iI íÍ ìÌ ĭĬ îÎ ïÏ ĩĨ įĮ īĪ
jJ ĵĴ|kK ķĶ|lL ĺĹ ľĽ ļĻ łŁ|mM|nN ńŃ ňŇ ñÑ ņŅ|oO óÓ òÒ ŏŎ õÕ ōŌ|pP|qQ|rR ŕŔ řŘ ŗŖ|sS śŚ ŝŜ šŠ şŞ|tT ťŤ ţŢ|uU úÚ ùÙ ŭŬ ûÛ ůŮ ũŨ ųŲ ūŪ|vV|wW ŵŴ|xX
yY ýÝ ŷŶ ÿŸ üÜ űŰ|zZ źŹ žŽ żŻ|åÅ|äÄ æÆ ęĘ|öÖ øØ őŐ œŒ ôÔ`.split(/[|\n]/u);

/** Å, Ä and Ö follow z; the signs that follow z in ASCII keep that order. */
const LAST: Record<string, string> = { å: '{', ä: '|', ö: '}' };

const weights = new Map<string, readonly [letter: string, variant: string, size: string]>();
for (const [index, sign] of [...SIGNS].entries()) weights.set(sign, [String.fromCharCode(2 + index), '0', '0']);
for (const digit of '0123456789') weights.set(digit, [digit, '0', '0']);
for (const row of LETTERS)
  for (const [variant, pair] of row.split(' ').entries())
    for (const [size, letter] of [...pair].entries()) {
      const first = row[0] as string;
      weights.set(letter, [LAST[first] ?? first, String(variant), String(size)]);
    }

/** Anything else sorts after the letters, by its code point. */
const weightOf = (letter: string) => weights.get(letter) ?? ([`~${letter}`, '0', '0'] as const);

/** The part of `sortKey` that leaves out case and accents; a name that begins with `start` has a key that begins with `sortStart(start)`. */
export const sortStart = (start: string): string =>
  [...start.normalize('NFC')].map((letter) => weightOf(letter)[0]).join('');

/** Text whose order by code points (PostgreSQL's collation `C`) is the Swedish order of the names: by letters, then accents, then case. */
export function sortKey(name: string): string {
  const letters = [...name.normalize('NFC')].map(weightOf);
  return [0, 1, 2].map((level) => letters.map((weight) => weight[level]).join('')).join('\u0001');
}
