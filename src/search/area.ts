import type { Area } from '../kernel/area.ts';
import * as searchTables from './migrations/0007-search.ts';
import { findText } from './operations/find-text.ts';

export const search: Area = {
  name: 'search',
  operations: [findText],
  migrations: { '0007-search': searchTables },
};
