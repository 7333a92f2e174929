import type { ColumnType } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { Theme } from '../model/look/theme.ts';

type ThemeTables = {
  municipality: {
    id: string;
    /** JSON as text on its way in, a value on its way out. */
    theme: ColumnType<Theme | null, never, string | null>;
  };
};

const tables = ({ tx }: At) => tx.withTables<ThemeTables>();

/** The municipality's own look; `null` when it has none. */
export async function loadTheme(at: At): Promise<Theme | null> {
  const { theme } = await tables(at)
    .selectFrom('municipality')
    .select('theme')
    .where('id', '=', at.municipality)
    .executeTakeFirstOrThrow();
  return theme;
}

export async function saveTheme(at: At, theme: Theme | null): Promise<void> {
  const value = theme && JSON.stringify(theme);
  await tables(at).updateTable('municipality').set({ theme: value }).where('id', '=', at.municipality).execute();
}
