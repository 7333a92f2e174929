import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { wordsSchema } from '../../kernel/words.schema.ts';
import { FileLine } from '../../plan/model/kept.ts';
import { planSchema } from '../../plan/model/plan.schema.ts';
import { PRINTED_VALUES } from '../../plan/model/plan.ts';

/** What a person says of a document that it does not say itself. */
export const Answer = z.object({
  /** Which document of the file, from 0. */
  document: z.int().nonnegative(),
  unit: z.string().trim().min(1).max(200).optional(),
  board: z.string().trim().min(1).max(200).optional(),
  year: z.int().min(1900).max(2200).optional(),
  /** Values whose column the file does not show; `id` is the row's in the plan, `null` says that the cell is empty. */
  indicators: z
    .array(
      z.object({
        id: z.string(),
        values: z.partialRecord(z.enum(PRINTED_VALUES), z.string().trim().max(500).nullable()),
      }),
    )
    .default([]),
  activities: z
    .array(z.object({ id: z.string(), start: z.iso.date().nullish(), end: z.iso.date().nullish() }))
    .default([]),
});
export type Answer = z.infer<typeof Answer>;

const Owner = z.object({ id: Id, name: z.string(), isNew: z.boolean() }).nullable();

/** A row with values in the file that have no known column. */
const OpenRow = z.object({
  list: z.enum(['indicators', 'activities']),
  id: z.string(),
  /** The values without a column, in the order printed. */
  values: z.array(z.string()),
});
const counted = z.object({ known: z.int(), new: z.int() });

/** What keeping one document of a file would do. */
export const PreviewedDocument = z.object({
  plan: planSchema,
  unit: Owner,
  board: Owner,
  /** What must be answered before the document can be kept. */
  missing: z.array(z.enum(['unit', 'year'])),
  /** The plan that it is an edition of; `null` where it is the first. */
  planId: Id.nullable(),
  /** What keeping it would do: nothing, as these very words are in force; nothing, as they are an earlier edition; or bring a new edition. */
  standing: z.enum(['unchanged', 'earlier', 'new']),
  /** The edition that has these very words; `null` where it is new. */
  edition: z.object({ id: Id, number: z.int() }).nullable(),
  /** True where these very words have been fixed here since; what is fixed stays. */
  fixed: z.boolean(),
  /** The edition in force; a new one would come in its place. */
  inForce: Id.nullable(),
  open: z.array(OpenRow),
  goals: counted,
  passages: counted,
  indicators: counted,
  activities: counted,
  /** By the goal's `id`: new to the year, or met before. */
  newGoals: z.array(z.string()),
  /** Texts of others that are kept already in other words. */
  wordings: z.array(z.object({ section: z.string() })),
});
export type PreviewedDocument = z.infer<typeof PreviewedDocument>;

export const Preview = z.object({
  file: z.string(),
  documents: z.array(PreviewedDocument),
  /** What a person must know about how the file was read. */
  notes: z.array(wordsSchema),
  coverage: z.object({ lines: z.int(), placed: z.int(), furniture: z.int(), unplaced: z.int() }),
  /** The lines that someone must look at: round every value that is not decided, and what found no place. All, where the file has pages. */
  lines: z.array(FileLine),
});
export type Preview = z.infer<typeof Preview>;

/** What became of one document. */
export const KeptDocument = z.object({
  planId: Id,
  /** The edition that has the document's words. */
  editionId: Id,
  unit: z.string(),
  year: z.int(),
  /** `earlier`: these very words are an edition that is not in force, and nothing was changed. */
  outcome: z.enum(['kept', 'unchanged', 'earlier']),
  /** The edition that was in force, and that this one has replaced, or would: see `plan.putInForce`. */
  replaces: Id.nullable(),
});
export type KeptDocument = z.infer<typeof KeptDocument>;
