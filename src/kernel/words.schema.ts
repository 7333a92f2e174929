import { z } from 'zod';
import type { Words } from './words.ts';

export const wordsSchema: z.ZodType<Words> = z.object({ sv: z.string(), en: z.string() });
