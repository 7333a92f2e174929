import type { Element } from './xml.ts';

/** Signs of the whole document, collected from all over it. */
export interface Signs {
  /** Insertions, deletions and moves that no one has accepted yet. */
  changes: number;
  /** Page ends that Word recorded when it last laid out the document, and manual breaks. */
  drawnPages: number;
  setPages: number;
}

const CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Counts them, in one walk through the document. */
export function signsIn(document: Element): Signs {
  const signs: Signs = { changes: 0, drawnPages: 0, setPages: 0 };
  const walk = ({ children }: Element) => {
    for (const node of children) {
      if (typeof node === 'string') continue;
      const { name } = node;
      if (CHANGES.has(name)) signs.changes++;
      else if (name === 'w:lastRenderedPageBreak') signs.drawnPages++;
      else if (name === 'w:br' && node.attributes['w:type'] === 'page') signs.setPages++;
      if (node.children.length > 0) walk(node);
    }
  };
  walk(document);
  return signs;
}
