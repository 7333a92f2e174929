import type { Migration } from 'kysely/migration';
import type { AnyOperation } from './operation.ts';

/** What one part of municipal life brings to the whole: said once in the area's `area.ts`, gathered in `src/platform/areas.ts`. */
export interface Area {
  name: string;
  operations: AnyOperation[];
  /** By name, `NNNN-what`: the numbers run through all areas, and every area's steps are taken in their order. Never changed after release. */
  migrations?: Record<string, Migration>;
}
