import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Overview, Review } from '../check/model/reviewed.ts';
import type { Theme } from '../documents/model/look/theme.ts';
import type { Page } from '../kernel/page.ts';
import type { NodeInList, NodeKind, Organisation } from '../organisation/model/organisation.ts';
import type { EditionSummary, FileLine, Hit, KeptPlan, PlanSummary, StartOverview } from '../plan/model/kept.ts';
import type { Thread } from '../plan/model/thread.ts';
import type { ActivityRow, Indicator, IndicatorInList } from '../plan/model/values.ts';
import { ask, askFile, queryOf } from './api.ts';

// What the pages ask. Keys begin with the thing asked for, so that everything is asked again when a plan has come.

const query = <Answer>(key: unknown[], path: string) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => ask<Answer>(path, { signal }) });

type Asked = Record<string, string | number | undefined>;

/** A list of which a page is asked for at a time. */
const pages = <Answer extends { page: number; more: boolean }>(key: unknown[], path: string, asked: Asked = {}) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ signal, pageParam }) => ask<Answer>(`${path}${queryOf({ ...asked, page: pageParam })}`, { signal }),
    initialPageParam: 1,
    getNextPageParam: ({ page, more }) => (more ? page + 1 : undefined),
  });

export const organisationQuery = query<Organisation>(['organisation'], '/organisation');

/** As many parts as one list holds, by name: right below one, or of a kind. */
export const partsQuery = (which: { under?: string; kind?: NodeKind; q?: string | undefined }) =>
  query<Page<NodeInList>>(['organisation', which], `/organisation/parts${queryOf({ ...which, limit: 100 })}`);

export const themeQuery = query<Theme>(['theme'], '/theme');

export const yearsQuery = query<number[]>(['years'], '/years');

export const startQuery = (year: number) => pages<StartOverview>(['plans', 'start', year], '/overview', { year });

type Which = { year?: number | undefined; within?: string | undefined };

export const plansQuery = (which: Which) => pages<Page<PlanSummary>>(['plans', which], '/plans', which);

/** As many plans within a part of the organisation as one list holds. */
export const plansWithinQuery = (which: Which) =>
  query<Page<PlanSummary>>(['plans', 'within', which], `/plans${queryOf({ ...which, limit: 100 })}`);

export const planQuery = (planId: string, edition?: string) =>
  query<KeptPlan>(['plan', planId, edition], `/plans/${planId}${queryOf({ edition })}`);

export const historyQuery = (planId: string) =>
  pages<Page<EditionSummary>>(['history', planId], `/plans/${planId}/editions`);

export const sourceQuery = (planId: string, edition?: string) =>
  query<{ name: string; lines: FileLine[] }>(
    ['source', planId, edition],
    `/plans/${planId}/source${queryOf({ edition })}`,
  );

/** The file itself; let go of as soon as it is not shown, since it may be large. */
export const sourceFileQuery = (planId: string, edition?: string) =>
  queryOptions({
    queryKey: ['source-file', planId, edition],
    queryFn: ({ signal }) => askFile(`/plans/${planId}/source-file${queryOf({ edition })}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const findingsQuery = (planId: string, edition?: string) =>
  query<Review>(['findings', planId, edition], `/plans/${planId}/findings${queryOf({ edition })}`);

export const checksQuery = (which: Which) => pages<Overview>(['checks', which], '/checks', which);

export const threadQuery = (goalId: string) => pages<Thread>(['thread', goalId], `/goals/${goalId}/thread`);

export const indicatorsQuery = (year: number, q?: string) =>
  pages<Page<IndicatorInList>>(['indicators', year, q], '/indicators', { year, q: q || undefined });

export const indicatorQuery = (indicatorId: string) =>
  pages<Indicator>(['indicator', indicatorId], `/indicators/${indicatorId}`);

export const activitiesQuery = (which: Which) => pages<Page<ActivityRow>>(['activities', which], '/activities', which);

export const searchQuery = (q: string) => query<Hit[]>(['search', q], `/search${queryOf({ q })}`);
