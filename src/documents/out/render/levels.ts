import { steadyLevels } from '../../../kernel/levels.ts';
import type { DocumentTree, Part } from '../../model/tree.ts';

/** The same document with headings that skip no level on the way down (WCAG 1.3.1, PDF/UA-1 7.4.2). */
export function withSteadyLevels(tree: DocumentTree): DocumentTree {
  const headings = [...tree.frontParts, ...tree.parts].filter((part) => part.type === 'heading');
  const levels = steadyLevels(headings.map(({ level }) => level));
  const steady = new Map<Part, Part>(headings.map((part, i) => [part, { ...part, level: levels[i] ?? 1 }]));
  const withLevel = (part: Part): Part => steady.get(part) ?? part;
  return { ...tree, frontParts: tree.frontParts.map(withLevel), parts: tree.parts.map(withLevel) };
}
