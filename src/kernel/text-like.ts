import { z } from 'zod';
import type { Words } from './words.ts';

/** Text of a form, and the sentence that says how it is written where it is written otherwise. */
export const textLike = (pattern: RegExp, words: Words) =>
  z
    .string()
    .refine((text) => pattern.test(text), { params: { words } })
    // As a description of the form it says the same as `regex` would.
    .meta({ pattern: pattern.source });
