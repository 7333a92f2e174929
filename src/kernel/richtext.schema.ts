import { z } from 'zod';
import { type Block, type Inline, type Lines, type List, type ListItem, MAX_LIST_DEPTH } from './richtext.ts';

// Only addresses that a browser opens as a page or an e-mail; `javascript:` and the like never pass.
const link = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/|mailto:)[^\s<>"']+$/i);

const inline: z.ZodType<Inline> = z.strictObject({
  text: z.string().regex(/^[^\n\r]*$/),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  link: link.exactOptional(),
});
const content = z.array(inline);
const lines: z.ZodType<Lines> = z
  .strictObject({ line: z.int().positive(), lastLine: z.int().positive() })
  .refine(({ line, lastLine }) => line <= lastLine);
const place = { lines: lines.exactOptional() };

// Built level by level rather than recursively, so a hostile tree cannot be deeper than what we render.
function listOfDepth(depth: number): z.ZodType<List> {
  const item: z.ZodType<ListItem> =
    depth < MAX_LIST_DEPTH
      ? z.strictObject({ content, children: z.array(listOfDepth(depth + 1)).exactOptional(), ...place })
      : z.strictObject({ content, ...place });
  return z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    start: z.int().nonnegative().exactOptional(),
    items: z.array(item).min(1),
    ...place,
  });
}

const table = z
  .strictObject({ type: z.literal('table'), header: z.boolean(), rows: z.array(z.array(content)).min(1), ...place })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), {
    message: 'Every row has the same number of cells.',
  });

/** Validates rich text from outside: from the browser, or from a file in the exchange format. */
const block: z.ZodType<Block> = z.union([
  z.strictObject({ type: z.literal('paragraph'), content, ...place }),
  z.strictObject({ type: z.literal('subheading'), content, ...place }),
  listOfDepth(1),
  table,
]);

export const richText: z.ZodType<Block[]> = z.array(block);
