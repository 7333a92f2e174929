import { remember } from './remember.ts';

/** A sentence with its place in the text (UTF-16 offsets, `end` excluded). */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

// A full stop ends a sentence if a capital, a digit or a quotation mark follows; after an abbreviation it does not.
const STOP = /[.!?]+["”’)]?(?=\s+["”“(]?[\p{Lu}\d])/gu;
const SHORT =
  /(?:^|[\s(])(?:bl\.? ?a|t\.? ?ex|d\.? ?v\.? ?s|s\.? ?k|m\.? ?m|m\.? ?fl|ev|ca|c:a|jmf|kap|nr|resp|inkl|exkl|fr\.? ?o\.? ?m|t\.? ?o\.? ?m|p\.? ?g\.? ?a|bitr|tel)$/iu;
const MAX_SHORT = 10;

/** The sentences of a text, in order and without the spaces between them. Linear in its length. */
export const sentencesOf: (text: string) => readonly Sentence[] = remember((text) => {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    const found = text.slice(start, end);
    const trimmed = found.trim();
    if (trimmed !== '') {
      const from = start + found.indexOf(trimmed);
      sentences.push({ text: trimmed, start: from, end: from + trimmed.length });
    }
    start = end;
  };
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    if (!SHORT.test(text.slice(Math.max(0, index - MAX_SHORT), index))) add(index + stop.length);
  }
  add(text.length);
  return sentences;
});
