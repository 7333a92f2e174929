import type { Migration } from 'kysely/migration';
import type { AnyOperation } from './operation.ts';

/**
 * What one area of municipal life contributes to the program: declared once in the area's `area.ts`, gathered in
 * `src/platform/areas.ts`.
 */
export interface Area {
  name: string;
  operations: AnyOperation[];
  /**
   * By name, `NNNN-what`. The numbers run across all areas, and all migrations are applied in that order. Never changed
   * after release.
   */
  migrations?: Record<string, Migration>;
}
