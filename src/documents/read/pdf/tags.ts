import type { Tag, TagElement } from './run.ts';

/** The structure tree of a page, as pdf.js gives it. */
export interface TagNode {
  role?: string;
  type?: string;
  id?: string;
  children?: TagNode[];
}

const MAX_DEPTH = 100;

/** What each marked text of a page is, by the number of its mark. Empty where the page has no structure. */
export function tagsOf(root: TagNode | null): Map<number, Tag> {
  const tags = new Map<number, Tag>();
  const walk = (node: TagNode, elements: TagElement[]): void => {
    if (node.type === 'content' && node.id !== undefined) {
      const mark = Number(/_mc(\d+)$/.exec(node.id)?.[1] ?? Number.NaN);
      if (!tags.has(mark)) tags.set(mark, { elements, order: tags.size });
      return;
    }
    const inner = node.role ? [{ role: node.role }, ...elements] : elements;
    if (inner.length < MAX_DEPTH) for (const child of node.children ?? []) walk(child, inner);
  };
  if (root) walk(root, []);
  return tags;
}

/** True where some text of the page is a link; those of a table of contents lead nowhere else. */
export const hasLinks = (node: TagNode): boolean =>
  node.role === 'Link' || (node.role !== 'TOC' && (node.children ?? []).some(hasLinks));

const BLOCKS = /^(?:P|H|H[1-6]|Title|LI|Caption|Note|FENote|TOCI|BlockQuote|Code|Form|Figure|Formula|TD|TH)$/;

/** The element that a text is a paragraph, a heading or an item of: the innermost of those, else the innermost there is. */
export const blockOf = ({ elements }: Tag): TagElement | undefined =>
  elements.find(({ role }) => BLOCKS.test(role)) ?? elements[0];

/** The innermost element of a role that a text stands in. */
export const within = ({ elements }: Tag, role: RegExp): TagElement | undefined =>
  elements.find((element) => role.test(element.role));

/** How many lists a text stands in. */
export const listDepth = ({ elements }: Tag): number => elements.filter(({ role }) => role === 'L').length;

/** 1 to 6 for a heading. */
export function headingLevel({ elements }: Tag): number | null {
  const role = elements.find(({ role }) => /^(?:H|H[1-6]|Title)$/.test(role))?.role;
  return role === undefined ? null : Number(role.slice(1)) || 1;
}
