import type { Area } from '../kernel/area.ts';
import * as asideTable from './migrations/0004-check.ts';
import * as mendTable from './migrations/0006-mend.ts';
import { checkPlan } from './operations/check-plan.ts';
import { mendFinding, undoMend } from './operations/mend.ts';
import { checkOverview } from './operations/overview.ts';
import { bringFindingBack, setFindingAside } from './operations/set-aside.ts';

export const check: Area = {
  name: 'check',
  operations: [checkPlan, setFindingAside, bringFindingBack, mendFinding, undoMend, checkOverview],
  migrations: { '0004-check': asideTable, '0006-mend': mendTable },
};
