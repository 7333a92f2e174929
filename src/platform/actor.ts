import type { Actor } from '../kernel/actor.ts';
import type { Db } from './database/open.ts';

/** The person at this machine, who has every post in its one municipality. Sign-in will give others. */
export async function localActor({ kysely }: Db): Promise<Actor> {
  // In a transaction, since a server that has fallen silent is found sooner when one begins.
  const { id } = await kysely
    .transaction()
    .setAccessMode('read only')
    .execute((tx) => tx.selectFrom('municipality').select('id').executeTakeFirstOrThrow());
  return {
    id: 'local',
    name: 'Användaren vid datorn',
    municipality: id,
    post: null,
    reads: () => true,
    writes: () => true,
    scope: 'everything',
  };
}
