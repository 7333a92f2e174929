import type { Area } from '../kernel/area.ts';
import * as asideTable from './migrations/0004-check.ts';
import * as fixTable from './migrations/0006-fix.ts';
import { checkPlan } from './operations/check-plan.ts';
import { fixFinding } from './operations/fix.ts';
import { checkOverview } from './operations/overview.ts';
import { bringFindingBack, setFindingAside } from './operations/set-aside.ts';

export const check: Area = {
  name: 'check',
  operations: [checkPlan, setFindingAside, bringFindingBack, fixFinding, checkOverview],
  migrations: { '0004-check': asideTable, '0006-fix': fixTable },
};
