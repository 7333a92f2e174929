import type { Area } from '../kernel/area.ts';
import * as organisationTable from './migrations/0002-organisation.ts';
import { establishOrganisation } from './operations/establish.ts';
import { listOrganisation } from './operations/list-organisation.ts';
import { showOrganisation } from './operations/show-organisation.ts';

export const organisation: Area = {
  name: 'organisation',
  operations: [showOrganisation, listOrganisation, establishOrganisation],
  migrations: { '0002-organisation': organisationTable },
};
