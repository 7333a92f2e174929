import type { Area } from '../kernel/area.ts';
import * as planTables from './migrations/0003-plan.ts';
import { listActivities } from './operations/list-activities.ts';
import { listIndicators, showIndicator } from './operations/list-indicators.ts';
import { listPlans, listYears } from './operations/list-plans.ts';
import { putPlanInForce } from './operations/put-in-force.ts';
import { showHistory } from './operations/show-history.ts';
import { showPlan } from './operations/show-plan.ts';
import { showSource, sourceFile } from './operations/show-source.ts';
import { showThread } from './operations/show-thread.ts';
import { startOverview } from './operations/start-overview.ts';

export const plan: Area = {
  name: 'plan',
  operations: [
    startOverview,
    listPlans,
    listYears,
    showPlan,
    showHistory,
    putPlanInForce,
    showSource,
    sourceFile,
    showThread,
    listIndicators,
    showIndicator,
    listActivities,
  ],
  migrations: { '0003-plan': planTables },
};
