import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import { checkedTheme, Theme } from '../model/look/theme.ts';
import { loadTheme, saveTheme } from '../store/theme.ts';

/** Gives the municipality's documents its own look; `null` takes it away. Fails with what `checkedTheme` fails with. */
export const setTheme = operation({
  name: 'organisation.setTheme',
  summary: { sv: 'Ändrar hur kommunens dokument ser ut', en: 'Changes how the municipality’s documents look' },
  kind: 'change',
  http: { method: 'PUT', path: '/theme' },
  input: z.object({ theme: Theme.nullable() }),
  output: Theme.nullable(),
  may: (actor) => actor.writes(WHOLE),
  run: async ({ input: { theme }, ...context }) => {
    const before = await loadTheme(context);
    context.undoneBy(setTheme, { theme: before });
    return await changeTheme(context, theme);
  },
});

/** Checks and stores a theme, with its audit row. Returns the theme now in use. */
export async function changeTheme(context: Context, theme: Theme | null): Promise<Theme | null> {
  const before = await loadTheme(context);
  const after = theme && checkedTheme(theme);
  await saveTheme(context, after);
  await context.audit({ subject: { kind: 'municipality', id: context.municipality }, before, after });
  return after;
}
