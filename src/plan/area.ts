import type { Area } from '../kernel/area.ts';
import * as planTables from './migrations/0003-plan.ts';
import { listActivities } from './operations/list-activities.ts';
import { listIndicators, showIndicator } from './operations/list-indicators.ts';
import { listPlans } from './operations/list-plans.ts';
import { listYears } from './operations/list-years.ts';
import { showPlan } from './operations/show-plan.ts';
import { showSource } from './operations/show-source.ts';
import { showThread } from './operations/show-thread.ts';
import { sourceFile } from './operations/source-file.ts';

export const plan: Area = {
  name: 'plan',
  operations: [
    listPlans,
    listYears,
    showPlan,
    showSource,
    sourceFile,
    showThread,
    listIndicators,
    showIndicator,
    listActivities,
  ],
  migrations: { '0003-plan': planTables },
};
