import { queryOptions } from '@tanstack/react-query';
import type { Overview, Review } from '../check/model/reviewed.ts';
import type { Theme } from '../documents/model/look/theme.ts';
import type { Organisation } from '../organisation/model/organisation.ts';
import type { FileLine, Hit, KeptPlan, PlanSummary } from '../plan/model/kept.ts';
import type { Thread } from '../plan/model/thread.ts';
import type { ActivityRow, Indicator } from '../plan/model/values.ts';
import { ask, askFile, queryOf } from './api.ts';

// What the pages ask. Keys begin with the thing asked for, so that everything is asked anew when a plan has come.

const query = <Answer>(key: unknown[], path: string) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => ask<Answer>(path, { signal }) });

export const organisationQuery = query<Organisation>(['organisation'], '/organisation');

export const themeQuery = query<Theme>(['theme'], '/theme');

export const plansQuery = query<{ years: number[]; plans: PlanSummary[] }>(['plans'], '/plans');

export const planQuery = (planId: string) => query<KeptPlan>(['plan', planId], `/plans/${planId}`);

export const sourceQuery = (planId: string) =>
  query<{ name: string; lines: FileLine[] }>(['source', planId], `/plans/${planId}/source`);

/** The file itself; let go of as soon as it is not shown, since it may be large. */
export const sourceFileQuery = (planId: string) =>
  queryOptions({
    queryKey: ['source-file', planId],
    queryFn: ({ signal }) => askFile(`/plans/${planId}/source-file`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const findingsQuery = (planId: string) => query<Review>(['findings', planId], `/plans/${planId}/findings`);

export const checksQuery = (which: { year?: number | undefined; within?: string | undefined }) =>
  query<Overview>(['checks', which], `/checks${queryOf(which)}`);

export const threadQuery = (goalId: string) => query<Thread>(['thread', goalId], `/goals/${goalId}/thread`);

export const indicatorsQuery = (year?: number) =>
  query<Indicator[]>(['indicators', year], `/indicators${queryOf({ year })}`);

export const indicatorQuery = (indicatorId: string) =>
  query<Indicator>(['indicator', indicatorId], `/indicators/${indicatorId}`);

export const activitiesQuery = (which: { year?: number | undefined; within?: string | undefined }) =>
  query<ActivityRow[]>(['activities', which], `/activities${queryOf(which)}`);

export const searchQuery = (q: string) => query<Hit[]>(['search', q], `/search${queryOf({ q })}`);
