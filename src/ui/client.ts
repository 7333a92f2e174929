// Written by `npm run client` from the operations; a change here is lost.
import type { z } from 'zod';
import type { Edition, Overview, Review } from '../check/model/reviewed.ts';
import type { Theme } from '../documents/model/look/theme.ts';
import type { Answer, KeptDocument, Preview } from '../intake/model/preview.ts';
import type { NodeInList, Organisation } from '../organisation/model/organisation.ts';
import type { EditionSummary, FileLine, KeptPlan, PlanSummary, StartOverview } from '../plan/model/kept.ts';
import type { Thread } from '../plan/model/thread.ts';
import type { ActivityRow, Indicator, IndicatorInList } from '../plan/model/values.ts';
import type { Hits } from '../search/model/hit.ts';
import { change, changeByFile, download, query, queryOfFile } from './api.ts';

/** Brings a finding back. */
export const bringFindingBack = change<{ planId: string; fingerprint: string }, Review>(
  'POST',
  '/plans/{planId}/findings/bring-back',
);

/** Review of the plans. */
export const checkOverview = query<
  { year?: number | undefined; within?: string | undefined; limit?: number | undefined; page?: number | undefined },
  Overview
>('check.overview', 'GET', '/checks');

/** Review of a plan. */
export const checkPlan = query<{ planId: string; edition?: string | undefined }, Review>(
  'check.plan',
  'GET',
  '/plans/{planId}/findings',
);

/** Sets up the organisation of the municipality. */
export const establishOrganisation = change<
  {
    name: string;
    parts: Array<{
      key: string;
      kind: 'board' | 'administration' | 'department' | 'unit' | 'group';
      name: string;
      parent: string | null;
    }>;
  },
  Organisation
>('POST', '/organisation');

/** The review as a file. */
export const exportFindings = download<{
  planId: string;
  edition?: string | undefined;
  format: 'docx' | 'pdf' | 'md' | 'html';
}>('documents.exportFindings', 'GET', '/plans/{planId}/findings/export');

/** The plan as a file. */
export const exportPlan = download<{
  planId: string;
  edition?: string | undefined;
  format: 'docx' | 'pdf' | 'md' | 'html' | 'json';
  findings?: 'true' | 'false' | undefined;
}>('documents.export', 'GET', '/plans/{planId}/export');

/** The red thread as a file. */
export const exportThread = download<{ goalId: string; format: 'docx' | 'pdf' | 'md' | 'html' }>(
  'documents.exportThread',
  'GET',
  '/goals/{goalId}/thread/export',
);

/** Search all that is in force. */
export const findText = query<
  {
    q: string;
    year?: number | undefined;
    kind?: 'unit' | 'board' | 'plan' | 'goal' | 'text' | 'section' | 'indicator' | 'activity' | undefined;
    within?: string | undefined;
    page?: number | undefined;
    limit?: number | undefined;
  },
  Hits
>('search.find', 'GET', '/search');

/** Fixes a finding. */
export const fixFinding = change<{ planId: string; edition: string; fingerprint: string }, Edition>(
  'POST',
  '/plans/{planId}/findings/fix',
);

/** Keep the plans of a file. */
export const keepImport = changeByFile<
  { answers?: Array<z.input<typeof Answer>> | undefined },
  { plans: Array<KeptDocument> }
>('POST', '/imports');

/** Activities in order of time. */
export const listActivities = query<
  { year?: number | undefined; within?: string | undefined; limit?: number | undefined; page?: number | undefined },
  { items: Array<ActivityRow>; page: number; limit: number; more: boolean }
>('activity.list', 'GET', '/activities');

/** Indicators across units. */
export const listIndicators = query<
  { year?: number | undefined; q?: string | undefined; limit?: number | undefined; page?: number | undefined },
  { items: Array<IndicatorInList>; page: number; limit: number; more: boolean }
>('indicator.list', 'GET', '/indicators');

/** Boards, units and groups. */
export const listOrganisation = query<
  {
    under?: string | undefined;
    id?: string | undefined;
    kind?: 'council' | 'board' | 'administration' | 'department' | 'unit' | 'group' | undefined;
    q?: string | undefined;
    limit?: number | undefined;
    page?: number | undefined;
  },
  { items: Array<NodeInList>; page: number; limit: number; more: boolean }
>('organisation.list', 'GET', '/organisation/parts');

/** Plans and reports. */
export const listPlans = query<
  {
    year?: number | undefined;
    within?: string | undefined;
    limit?: number | undefined;
    page?: number | undefined;
    kind?: 'plan' | 'report' | undefined;
    q?: string | undefined;
  },
  { items: Array<PlanSummary>; page: number; limit: number; more: boolean }
>('plan.list', 'GET', '/plans');

/** The years there are plans for. */
export const listYears = query<Record<never, never>, Array<number>>('plan.years', 'GET', '/years');

/** Preview a plan before it is kept. */
export const previewImport = queryOfFile<{ answers?: Array<z.input<typeof Answer>> | undefined }, Preview>(
  'POST',
  '/imports/preview',
);

/** Show a look before it is saved. */
export const previewTheme = download<{ theme: z.input<typeof Theme> }>(
  'documents.previewTheme',
  'POST',
  '/theme/preview',
);

/** Puts another edition of the plan in force. */
export const putPlanInForce = change<{ planId: string; editionId: string; replaces: string | null }, PlanSummary>(
  'POST',
  '/plans/{planId}/put-in-force',
);

/** Undoes an import. */
export const restoreImport = change<
  { plans: Array<{ planId: string; editionId: string | null; replaces: string | null }> },
  { plans: Array<string> }
>('POST', '/imports/restore');

/** Sets a finding aside. */
export const setFindingAside = change<{ planId: string; fingerprint: string; reason: string }, Review>(
  'POST',
  '/plans/{planId}/findings/set-aside',
);

/** Changes how the municipality’s documents look. */
export const setTheme = change<{ theme: z.input<typeof Theme> | null }, Theme | null>('PUT', '/theme');

/** When the last backup was made. */
export const showBackups = query<
  Record<never, never>,
  { last: { made: string; size: number | null; restored: boolean } | null }
>('system.backups', 'GET', '/backups');

/** The editions of the plan. */
export const showHistory = query<
  { planId: string; limit?: number | undefined; page?: number | undefined },
  { items: Array<EditionSummary>; page: number; limit: number; more: boolean }
>('plan.history', 'GET', '/plans/{planId}/editions');

/** An indicator across units and years. */
export const showIndicator = query<
  { indicatorId: string; limit?: number | undefined; page?: number | undefined },
  Indicator
>('indicator.show', 'GET', '/indicators/{indicatorId}');

/** The municipality and its council. */
export const showOrganisation = query<Record<never, never>, Organisation>('organisation.show', 'GET', '/organisation');

/** A plan or a report. */
export const showPlan = query<{ planId: string; edition?: string | undefined }, KeptPlan>(
  'plan.show',
  'GET',
  '/plans/{planId}',
);

/** The lines of the file that the plan was read from. */
export const showSource = query<
  { planId: string; edition?: string | undefined },
  { name: string; lines: Array<FileLine> }
>('plan.source', 'GET', '/plans/{planId}/source');

/** How the municipality’s documents look. */
export const showTheme = query<Record<never, never>, Theme>('organisation.theme', 'GET', '/theme');

/** The red thread of a goal. */
export const showThread = query<{ goalId: string; limit?: number | undefined; page?: number | undefined }, Thread>(
  'goal.thread',
  'GET',
  '/goals/{goalId}/thread',
);

/** The file that the plan was read from. */
export const sourceFile = download<{ planId: string; edition?: string | undefined }>(
  'plan.sourceFile',
  'GET',
  '/plans/{planId}/source-file',
);

/** The boards of the municipality with their plans. */
export const startOverview = query<
  { year?: number | undefined; limit?: number | undefined; page?: number | undefined },
  StartOverview
>('start.overview', 'GET', '/overview');

/** Undoes a change. */
export const undoChange = change<{ changeId: string }, { operation: string; answer: unknown }>(
  'POST',
  '/changes/{changeId}/undo',
);
