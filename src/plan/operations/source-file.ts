import { createHash } from 'node:crypto';
import { newId } from '../../kernel/ids.ts';
import type { Context, FileIn } from '../../kernel/operation.ts';
import { planNotFound } from '../model/problems.ts';
import { keepSourceFile as keep, loadSourceFile } from '../store/keep.ts';
import type { At } from '../store/tables.ts';

/** Keeps the file a plan came in, once however often it is brought. Answers with its id. */
export const keepSourceFile = async (context: Context, { name, bytes }: FileIn): Promise<string> =>
  await keep(context, {
    id: newId(),
    name,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    keptAt: context.now,
  });

/** The file a plan came in, as it came. Fails with `plan-not-found`. */
export async function sourceFileOf(at: At, planId: string): Promise<FileIn> {
  const file = await loadSourceFile(at, planId);
  if (!file) throw planNotFound();
  return file;
}
