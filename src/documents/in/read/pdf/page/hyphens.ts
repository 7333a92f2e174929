/**
 * A font has one sign for its hyphen, and a span of its own says where it is meant otherwise (ISO 32000-1, 14.9.4): a hyphen that is put there to
 * part a word is a soft one, and the other way round. What the span says pdf.js does not tell; by the sign in it, it can be nothing else.
 */
export const OTHERWISE: Record<string, string> = { '-': '\u00ad', '\u00ad': '-' };

/** A text in which soft hyphens are hyphens, but for one at the end: that may part a word. */
export const hyphensInside = (text: string): string => text.replace(/\u00ad(?=.)/gsu, '-');

/** A text in which one at the end is a hyphen too. */
export const hyphenLast = (text: string): string => text.replace(/\u00ad$/u, '-');
