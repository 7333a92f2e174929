/**
 * A font has one character for its hyphen, and a span of its own says where it is meant otherwise (ISO 32000-1,
 * 14.9.4): a hyphen inserted to split a word is a soft one, and the other way round. pdf.js does not give the span's
 * text; with that character in it, it can be nothing else.
 */
export const OTHERWISE: Record<string, string> = { '-': '\u00ad', '\u00ad': '-' };

/** A text in which soft hyphens are hyphens, except at the end: that one may split a word. */
export const hyphensInside = (text: string): string => text.replace(/\u00ad(?=.)/gsu, '-');

/** A text in which one at the end is a hyphen too. */
export const hyphenLast = (text: string): string => text.replace(/\u00ad$/u, '-');
