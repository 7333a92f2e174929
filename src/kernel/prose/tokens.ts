/** A word, a number or a sign in running Swedish text, with its place (UTF-16 offsets, `end` excluded). */
export interface Token {
  type: 'word' | 'number' | 'date' | 'sign';
  text: string;
  /** The text in lower case, for comparison. */
  lower: string;
  start: number;
  end: number;
  /** The value of a number, with decimal comma or point. */
  value?: number;
}

// In order: an ISO date, a number with spaces between thousands, a plain number with decimals, a word (inner hyphen,
// colon or apostrophe allowed), any sign.
const TOKEN =
  /(?<![\p{L}\d])\d{4}-\d{2}-\d{2}(?!\d)|(?<![\p{L}\d])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d{1,6})?(?![\p{L}\d])|\d{1,15}(?:[.,]\d{1,6})?(?![.,]?\d)|\d{1,40}|\p{L}[\p{L}\p{M}\d]*(?:[-–:’']\p{L}[\p{L}\p{M}\d]*)*|[^\s]/gu;

/** Splits running text into tokens, in linear time. White space is dropped. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0];
    const start = match.index;
    const first = found.charCodeAt(0);
    const isNumber = first >= 48 && first <= 57;
    const type = /^\d{4}-\d/.test(found) ? 'date' : isNumber ? 'number' : /^\p{L}/u.test(found) ? 'word' : 'sign';
    const token: Token = { type, text: found, lower: found.toLowerCase(), start, end: start + found.length };
    if (type === 'number') token.value = Number(found.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'));
    tokens.push(token);
  }
  return tokens;
}
