import type { Which } from '../../plan/web/queries.ts';
import { asked } from '../../ui/asked.ts';
import { checkOverview, checkPlan } from '../../ui/client.ts';

export const findingsQuery = (planId: string) => asked(checkPlan, { planId });

export const checksQuery = (which: Which) => asked(checkOverview, which);
