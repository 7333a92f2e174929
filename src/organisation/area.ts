import type { Area } from '../kernel/area.ts';
import * as organisationTable from './migrations/0002-organisation.ts';
import { establishOrganisation } from './operations/establish.ts';
import { listParts } from './operations/list-parts.ts';
import { showMunicipality } from './operations/show-municipality.ts';
import { showOrganisation } from './operations/show-organisation.ts';

export const organisation: Area = {
  name: 'organisation',
  operations: [showMunicipality, showOrganisation, listParts, establishOrganisation],
  migrations: { '0002-organisation': organisationTable },
};
