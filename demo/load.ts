import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Theme } from '../src/documents/model/look/theme.ts';
import { documentReader } from '../src/documents/operations/read-file.ts';
import { changeTheme } from '../src/documents/operations/set-theme.ts';
import { keepDocuments } from '../src/intake/operations/keep-import.ts';
import { WHOLE } from '../src/kernel/actor.ts';
import { operation } from '../src/kernel/operation.ts';
import { establish, establishInput } from '../src/organisation/operations/establish.ts';
import { listOrganisation } from '../src/organisation/operations/list-organisation.ts';
import { localActor } from '../src/platform/actor.ts';
import type { Db } from '../src/platform/database/open.ts';
import { runOperation } from '../src/platform/run.ts';

/** The demo municipality, all or nothing: a process that is stopped half way leaves an empty database, which is filled the next time. */
const fill = (folder: string) =>
  operation({
    name: 'demo.load',
    summary: { sv: 'Lägger in demokommunen', en: 'Puts in the demo municipality' },
    kind: 'change',
    http: { method: 'POST', path: '/demo' },
    input: z.object({}),
    output: z.undefined(),
    may: (actor) => actor.writes(WHOLE),
    run: async (context) => {
      const { theme, ...parts } = JSON.parse(await readFile(join(folder, 'organisation.json'), 'utf8'));
      await establish(context, establishInput.parse(parts));
      await changeTheme(context, Theme.parse(theme));
      const plans = join(folder, 'plans');
      for (const name of (await readdir(plans)).sort()) {
        const file = { name, bytes: await readFile(join(plans, name)) };
        await keepDocuments(context, { ...file, content: await documentReader.do(file) }, []);
      }
      return undefined;
    },
  });

/** Fills an empty database with the demo municipality in `folder`, through the operations that everyone uses. Else does nothing. */
export async function loadDemo(db: Db, folder: string): Promise<void> {
  const actor = { ...(await localActor(db)), name: 'Demokommunen' };
  const { items } = await runOperation(db, listOrganisation, actor, { kind: 'board', limit: 1 });
  if (items.length === 0) await runOperation(db, fill(folder), actor, {});
}
