import type { At } from '../../kernel/operation.ts';
import type { FileLine } from '../model/kept.ts';
import { tables } from './tables.ts';

/** A file that came, with its lines as they were read: a newer reader may see it otherwise, and what is kept is traced to these. */
export interface NewSourceFile {
  id: string;
  name: string;
  sha256: string;
  bytes: Uint8Array;
  lines: FileLine[];
  keptAt: Date;
}

/** Keeps a source file, once however often it is brought. Answers with its id. */
export async function keepSourceFile(
  at: At,
  { id, name, sha256, bytes, lines, keptAt }: NewSourceFile,
): Promise<string> {
  const own = at.municipality;
  const { numInsertedOrUpdatedRows: inserted } = await tables(at)
    .insertInto('source_file')
    .values({ municipality_id: own, id, name, sha256, kept_at: keptAt })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'sha256']).doNothing())
    .executeTakeFirstOrThrow();
  if (inserted === 1n) {
    await tables(at)
      .insertInto('source_content')
      .values({ municipality_id: own, source_file_id: id, bytes, lines: JSON.stringify(lines) })
      .execute();
    return id;
  }
  const kept = await tables(at)
    .selectFrom('source_file')
    .select('id')
    .where('municipality_id', '=', own)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return kept.id;
}

/** The name and lines of the file an edition came in; `null` where there is no such edition, or it came in no file. */
export const loadSourceLines = async (at: At, editionId: string): Promise<{ name: string; lines: FileLine[] } | null> =>
  (await sourceOf(at, editionId).select(['source_file.name', 'content.lines']).executeTakeFirst()) ?? null;

/** The name and content of the file an edition came in; `null` where there is no such edition, or it came in no file. */
export const loadSourceBytes = async (at: At, editionId: string): Promise<{ name: string; bytes: Uint8Array } | null> =>
  (await sourceOf(at, editionId).select(['source_file.name', 'content.bytes']).executeTakeFirst()) ?? null;

const sourceOf = (at: At, editionId: string) =>
  tables(at)
    .selectFrom('edition')
    .innerJoin('source_file', (join) =>
      join
        .onRef('source_file.municipality_id', '=', 'edition.municipality_id')
        .onRef('source_file.id', '=', 'edition.source_file_id'),
    )
    .innerJoin('source_content as content', (join) =>
      join
        .onRef('content.municipality_id', '=', 'source_file.municipality_id')
        .onRef('content.source_file_id', '=', 'source_file.id'),
    )
    .where('edition.municipality_id', '=', at.municipality)
    .where('edition.id', '=', editionId);
