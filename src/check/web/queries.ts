import type { Which } from '../../plan/web/queries.ts';
import { asked, askedPages } from '../../ui/asked.ts';
import { checkOverview, checkPlan } from '../../ui/client.ts';

export const findingsQuery = (planId: string, edition?: string) => asked(checkPlan, { planId, edition });

export const checksQuery = (which: Which) => askedPages(checkOverview, which);
