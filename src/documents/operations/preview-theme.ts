import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { type FileOut, operation } from '../../kernel/operation.ts';
import { checkedTheme, Theme } from '../model/look/theme.ts';
import { samplePlan } from '../out/write/sample.ts';
import { planWriter } from './write-file.ts';

/**
 * A short example plan as a PDF, in a look that need not be the municipality's. Changes nothing. Fails with what
 * `checkedTheme` fails with.
 */
export const previewTheme = operation({
  name: 'documents.previewTheme',
  summary: { sv: 'Visa ett utseende innan det sparas', en: 'Show a look before it is saved' },
  kind: 'query',
  http: { method: 'POST', path: '/theme/preview', answer: 'file' },
  input: z.object({ theme: Theme }),
  output: z.custom<FileOut>(),
  may: (actor) => actor.reads(WHOLE),
  run: async ({ now, input: { theme } }) => ({
    plan: samplePlan(now.getFullYear()),
    format: 'pdf' as const,
    review: undefined,
    theme: checkedTheme(theme),
  }),
  writer: planWriter,
});
