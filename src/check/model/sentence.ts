/** A sentence with its place in the text (UTF-16 offsets, `end` not included). */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

// A stop ends a sentence where a capital, a figure or a quotation follows; one after a short form does not.
const END =
  /(?<!\b(?:bl\.? ?a|t\.? ?ex|d\.? ?v\.? ?s|s\.? ?k|m\.? ?m|m\.? ?fl|ev|ca|c:a|jmf|kap|nr|resp|inkl|exkl|fr\.? ?o\.? ?m|t\.? ?o\.? ?m|p\.? ?g\.? ?a|bitr|tel))[.!?]+["”’)]?(?=\s+["”“(]?[\p{Lu}\d])/giu;

/** The sentences of a text, in order and without the blanks between them. Linear in its length. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    const found = text.slice(start, end);
    const trimmed = found.trim();
    if (trimmed === '') return;
    const from = start + found.indexOf(trimmed);
    sentences.push({ text: trimmed, start: from, end: from + trimmed.length });
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    add(end);
    start = end;
  }
  add(text.length);
  return sentences;
}
