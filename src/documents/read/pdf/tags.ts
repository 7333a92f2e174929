import type { Tag, TagElement } from './run.ts';

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
