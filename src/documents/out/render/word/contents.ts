import type { Part } from '../../../model/tree.ts';
import { fieldBegin, fieldMark } from './field.ts';
import { paragraph, run } from './inline.ts';

/**
 * The headings with links to them, on a page of its own, down to a level. Only Word knows the page numbers: it adds
 * them and the dots when the file is opened. Until then, and in programs that never do, it has neither.
 */
export function tableOfContents(places: Map<Part, number>, deepest: number): string {
  const headings = [...places.keys()].filter((part) => part.type === 'heading');
  const begin = fieldBegin(`TOC \\o &quot;1-${deepest}&quot; \\h \\z`, true);
  const lines = headings.map(({ level, text }, i) => {
    const link = `<w:hyperlink w:anchor="${bookmark(i)}" w:history="1">${run(text)}</w:hyperlink>`;
    return paragraph(
      `TOC${Math.min(level, 6)}`,
      `${i === 0 ? begin : ''}${link}${i === headings.length - 1 ? fieldMark('end') : ''}`,
    );
  });
  const heading = paragraph('TOCHeading', run('Innehåll'), '<w:pageBreakBefore/>');
  if (lines.length === 0) return heading;
  return `${heading}<w:sdt><w:sdtPr><w:alias w:val="Innehåll"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${lines.join('')}</w:sdtContent></w:sdt>`;
}

/** A text that the table of contents links to, with its index there. */
export const marked = (place: number, content: string): string =>
  `<w:bookmarkStart w:id="${place}" w:name="${bookmark(place)}"/>${content}<w:bookmarkEnd w:id="${place}"/>`;

const bookmark = (index: number): string => `_Toc${index + 1}`;
