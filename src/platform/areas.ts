import { check } from '../check/area.ts';
import { documents } from '../documents/area.ts';
import { intake } from '../intake/area.ts';
import type { Area } from '../kernel/area.ts';
import type { AnyOperation } from '../kernel/operation.ts';
import { organisation } from '../organisation/area.ts';
import { plan } from '../plan/area.ts';
import { search } from '../search/area.ts';
import { showBackups } from './backup/show-backups.ts';
import * as municipality from './migrations/0001-municipality.ts';
import { undoChange } from './undo.ts';

/** Every area of municipal life, each after those it builds on. */
export const areas: Area[] = [search, organisation, plan, check, documents, intake];

const fromAreas = areas.flatMap(({ operations }) => operations);

/** Everything that can be done. Routes, their description and the permissions follow from this list. */
export const operations: AnyOperation[] = [...fromAreas, undoChange(fromAreas), showBackups];

/** Every step the database takes, in order of name. */
export const migrations = Object.assign(
  { '0001-municipality': municipality },
  ...areas.map((area) => area.migrations ?? {}),
);
