import { asked } from '../../ui/asked.ts';
import {
  listActivities,
  listIndicators,
  listPlans,
  listYears,
  showIndicator,
  showPlan,
  showThread,
} from '../../ui/client.ts';

/** What a list can be narrowed to: a year, and a part of the organisation with all below it. */
export interface Which {
  year?: number | undefined;
  within?: string | undefined;
}

export const yearsQuery = asked(listYears, {});

export const plansQuery = (which: Which) => asked(listPlans, which);

export const planQuery = (planId: string) => asked(showPlan, { planId });

export const threadQuery = (goalId: string) => asked(showThread, { goalId });

export const indicatorsQuery = (year: number | undefined) => asked(listIndicators, { year });

export const indicatorQuery = (indicatorId: string) => asked(showIndicator, { indicatorId });

export const activitiesQuery = (which: Which) => asked(listActivities, which);
