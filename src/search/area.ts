import type { Area } from '../kernel/area.ts';
import * as searchTables from './migrations/0007-search.ts';
import { find } from './operations/find.ts';

export const search: Area = {
  name: 'search',
  operations: [find],
  migrations: { '0007-search': searchTables },
};
