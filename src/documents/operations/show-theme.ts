import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { type At, operation } from '../../kernel/operation.ts';
import { Theme } from '../model/look/theme.ts';
import { loadTheme } from '../store/theme.ts';

/** A municipality's own look in its documents, for the operations of other areas; all `null` if it has none. */
export const themeOf = async (at: At): Promise<Theme> => (await loadTheme(at)) ?? Theme.parse({});

/** How the municipality's documents look; all `null` if it has no look of its own. */
export const showTheme = operation({
  name: 'organisation.theme',
  summary: { sv: 'Hur kommunens dokument ser ut', en: 'How the municipality’s documents look' },
  kind: 'query',
  http: { method: 'GET', path: '/theme' },
  input: z.object({}),
  output: Theme,
  may: (actor) => actor.reads(WHOLE),
  run: themeOf,
});
