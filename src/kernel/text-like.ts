import { z } from 'zod';
import type { Words } from './words.ts';

/** Text of a given format, with a sentence that explains the format if it does not match. */
export const textLike = (pattern: RegExp, words: Words) =>
  z
    .string()
    .refine((text) => pattern.test(text), { params: { words } })
    // In the JSON schema this says the same as `regex` would.
    .meta({ pattern: pattern.source });
