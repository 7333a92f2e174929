import type { DocumentTree, Part } from '../../model/tree.ts';

/**
 * The headings that the table of contents lists, by their place in it. It stands after the front page and lists nothing there; labels such as
 * Analys recur under every goal and lead nowhere.
 */
export const placesInContents = ({ parts, contents }: Pick<DocumentTree, 'parts' | 'contents'>): Map<Part, number> =>
  new Map(
    parts
      .filter((part) => part.type === 'heading' && part.level <= contents && part.role !== 'label' && !part.unlisted)
      .map((part, i) => [part, i]),
  );
