import type { DocumentTree, Part } from '../model/tree.ts';

/**
 * The same document with headings that begin at 1 and never skip a level on the way down (WCAG 1.3.1, PDF/UA-1 7.4.2); what stood side by side
 * still does.
 */
export function withSteadyLevels(tree: DocumentTree): DocumentTree {
  const above: number[] = [];
  const steady = (part: Part): Part => {
    if (part.type !== 'heading') return part;
    while ((above.at(-1) ?? 0) >= part.level) above.pop();
    above.push(part.level);
    return { ...part, level: above.length };
  };
  return { ...tree, frontParts: tree.frontParts.map(steady), parts: tree.parts.map(steady) };
}
