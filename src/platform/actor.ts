import type { Actor } from '../kernel/actor.ts';
import type { Db } from './database/open.ts';
import { chooseMunicipality } from './municipality/choose.ts';

/** The person at this machine, who has every post in the municipality with this id. Sign-in will give others. */
export const localActorOf = (municipality: string): Actor => ({
  id: 'local',
  name: 'Användaren vid datorn',
  municipality,
  post: null,
  reads: () => true,
  writes: () => true,
  scope: 'everything',
});

/** The same person in the only municipality there is, or in the one that is named; see `chooseMunicipality`. */
export const localActor = async (db: Pick<Db, 'kysely'>, wanted?: string): Promise<Actor> =>
  localActorOf((await chooseMunicipality(db, wanted)).id);
