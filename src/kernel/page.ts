import { z } from 'zod';

/** Which part of a list is asked for; spread into the input of every operation that answers with one. */
export const PageInput = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** From 1. */
  page: z.coerce.number().int().min(1).max(10_000).default(1),
};

export interface PageAsked {
  limit: number;
  page: number;
}

/** A part of a list, and whether there is more of it. */
export interface Page<Item> extends PageAsked {
  items: Item[];
  more: boolean;
}

export const pageOf = <Item>(item: z.ZodType<Item>) =>
  z.object({ items: z.array(item), page: z.int(), limit: z.int(), more: z.boolean() });

/** What to ask the database for: one row more than is shown says whether there is more. */
export const rowsOf = ({ limit, page }: PageAsked) => ({ limit: limit + 1, offset: (page - 1) * limit });

/** The page that rows asked for with `rowsOf` make. */
export const toPage = <Item>(rows: Item[], { limit, page }: PageAsked): Page<Item> => ({
  items: rows.slice(0, limit),
  page,
  limit,
  more: rows.length > limit,
});
