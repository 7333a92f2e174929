import type { DocumentTree, Part } from '../../model/tree.ts';

/**
 * The headings that the table of contents lists, each with its index there. The table comes after the front page and
 * lists nothing from it; labels such as Analys recur under every goal and are left out.
 */
export const placesInContents = ({ parts, contents }: Pick<DocumentTree, 'parts' | 'contents'>): Map<Part, number> =>
  new Map(
    parts
      .filter((part) => part.type === 'heading' && part.level <= contents && part.role !== 'label' && !part.unlisted)
      .map((part, i) => [part, i]),
  );
