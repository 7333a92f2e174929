import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { keepImport } from '../src/documents/operations/keep-import.ts';
import { documentReader } from '../src/documents/operations/read-file.ts';
import { operation } from '../src/kernel/operation.ts';
import { establishOrganisation } from '../src/organisation/operations/establish.ts';
import { showOrganisation } from '../src/organisation/operations/show-organisation.ts';
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
    allowed: (actor) => actor.local,
    run: async (context) => {
      const parts = JSON.parse(await readFile(join(folder, 'organisation.json'), 'utf8'));
      await establishOrganisation.run(context, establishOrganisation.input.parse(parts));
      const plans = join(folder, 'plans');
      for (const name of (await readdir(plans)).sort()) {
        const file = { name, bytes: await readFile(join(plans, name)) };
        await keepImport.run(context, { answers: [] }, { ...file, content: await documentReader.do(file) });
      }
      return undefined;
    },
  });

/** Fills an empty database with the demo municipality in `folder`, through the operations that everyone uses. Else does nothing. */
export async function loadDemo(db: Db, folder: string): Promise<void> {
  const actor = { ...(await localActor(db)), name: 'Demokommunen' };
  const { nodes } = await runOperation(db, showOrganisation, actor, {});
  if (nodes.length === 0) await runOperation(db, fill(folder), actor, {});
}
