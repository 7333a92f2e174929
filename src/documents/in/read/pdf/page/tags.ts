import type { PageTags } from '../file/structure.ts';
import type { Tag, TagElement } from '../run.ts';

/** The structure tree of a page, as pdf.js gives it. */
export interface TagNode {
  role?: string;
  type?: string;
  id?: string;
  children?: TagNode[];
}

const MAX_DEPTH = 100;

/**
 * The tags of a page according to pdf.js: an element that continues has another object on the next page, and no cell
 * knows its column.
 */
export function tagsOfPage(root: TagNode): PageTags {
  const page: PageTags = { tags: new Map(), hasLinks: true };
  const walk = (node: TagNode, elements: TagElement[]): void => {
    const mark = node.type === 'content' ? /_mc(\d+)$/.exec(node.id ?? '')?.[1] : undefined;
    if (mark !== undefined && !page.tags.has(Number(mark)))
      page.tags.set(Number(mark), { elements, order: page.tags.size });
    const inner = node.role ? [{ role: node.role }, ...elements] : elements;
    if (inner.length < MAX_DEPTH) for (const child of node.children ?? []) walk(child, inner);
  };
  walk(root, []);
  return page;
}

const BLOCKS = /^(?:P|H|H[1-6]|Title|LI|Caption|Note|FENote|TOCI|BlockQuote|Code|Form|Figure|Formula|TD|TH)$/;

/**
 * The element that a text is a paragraph, a heading or an item of: the innermost of those, otherwise the innermost of
 * any kind.
 */
export const blockOf = ({ elements }: Tag): TagElement | undefined =>
  elements.find(({ role }) => BLOCKS.test(role)) ?? elements[0];

/** The innermost element of a role around a text. */
export const within = ({ elements }: Tag, role: RegExp): TagElement | undefined =>
  elements.find((element) => role.test(element.role));

/** How many lists a text is nested in. */
export const listDepth = ({ elements }: Tag): number => elements.filter(({ role }) => role === 'L').length;

/** 1 to 6 for a heading. */
export function headingLevel({ elements }: Tag): number | null {
  const role = elements.find(({ role }) => /^(?:H|H[1-6]|Title)$/.test(role))?.role;
  return role === undefined ? null : Number(role.slice(1)) || 1;
}
