import { checkWeb } from '../check/web/area.tsx';
import { documentsWeb } from '../documents/web/area.tsx';
import { intakeWeb } from '../intake/web/area.tsx';
import { organisationWeb } from '../organisation/web/area.tsx';
import { planWeb } from '../plan/web/area.tsx';
import { searchWeb } from '../search/web/area.tsx';
import { frameWeb, helpWeb } from './area.tsx';

/** What every area brings to the interface, in the order of the menu. */
export const areas = [
  frameWeb,
  searchWeb,
  organisationWeb,
  planWeb,
  checkWeb,
  documentsWeb,
  intakeWeb,
  helpWeb,
] as const;
