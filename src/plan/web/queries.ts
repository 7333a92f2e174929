import { asked, askedPages } from '../../ui/asked.ts';
import {
  listActivities,
  listIndicators,
  listPlans,
  listYears,
  showHistory,
  showIndicator,
  showPlan,
  showThread,
  startOverview,
} from '../../ui/client.ts';

/** What a list can be narrowed to: a year, and a part of the organisation with all below it. */
export interface Which {
  year?: number | undefined;
  within?: string | undefined;
}

/** The longest list that is fetched in one go. */
const MOST = 100;

export const yearsQuery = asked(listYears, {});

export const startQuery = (year: number) => askedPages(startOverview, { year });

export const plansQuery = (which: Which) => askedPages(listPlans, which);

/** As many plans within a part of the organisation as one list holds. */
export const plansWithinQuery = (which: Which) => asked(listPlans, { ...which, limit: MOST });

export const planQuery = (planId: string, edition?: string) => asked(showPlan, { planId, edition });

export const historyQuery = (planId: string) => askedPages(showHistory, { planId });

export const threadQuery = (goalId: string) => askedPages(showThread, { goalId });

export const indicatorsQuery = (year: number, q?: string) => askedPages(listIndicators, { year, q });

export const indicatorQuery = (indicatorId: string) => askedPages(showIndicator, { indicatorId });

export const activitiesQuery = (which: Which) => askedPages(listActivities, which);
