// Written by `npm run client` from the operations; a change here is lost.
import type { z } from 'zod';
import type { Edition, Overview, Review } from '../check/model/reviewed.ts';
import type { Theme } from '../documents/model/look/theme.ts';
import type { Answer, KeptDocument, Preview } from '../intake/model/preview.ts';
import type { Municipality, Organisation, PartName } from '../organisation/model/organisation.ts';
import type { ActivityRow, FileLine, Indicator, KeptPlan, PlanSummary, Thread } from '../plan/model/kept.ts';
import type { Hits } from '../search/model/hit.ts';
import { change, changeByFile, download, query, queryOfFile } from './api.ts';

/** Brings a finding back. */
export const bringFindingBack = change<{ planId: string; fingerprint: string }, Review>(
  'POST',
  '/plans/{planId}/findings/bring-back',
);

/** Review of all plans. */
export const checkOverview = query<{ year?: number | undefined; within?: string | undefined }, Overview>(
  'check.overview',
  'GET',
  '/checks',
);

/** Review of a plan. */
export const checkPlan = query<{ planId: string }, Review>('check.plan', 'GET', '/plans/{planId}/findings');

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
export const exportFindings = download<{ planId: string; format: 'docx' | 'pdf' | 'md' | 'html' }>(
  'documents.exportFindings',
  'GET',
  '/plans/{planId}/findings/export',
);

/** The plan as a file. */
export const exportPlan = download<{
  planId: string;
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
export const fixFinding = change<{ planId: string; fingerprint: string }, Edition>(
  'POST',
  '/plans/{planId}/findings/fix',
);

/** Keep the plans of a file. */
export const keepImport = changeByFile<
  { answers?: Array<z.input<typeof Answer>> | undefined },
  { plans: Array<KeptDocument> }
>('POST', '/imports');

/** Activities in order of time. */
export const listActivities = query<{ year?: number | undefined; within?: string | undefined }, Array<ActivityRow>>(
  'activity.list',
  'GET',
  '/activities',
);

/** Indicators across units and years. */
export const listIndicators = query<{ year?: number | undefined }, Array<Indicator>>(
  'indicator.list',
  'GET',
  '/indicators',
);

/** Boards, units and other parts by name. */
export const listParts = query<
  {
    kind?: 'board' | 'administration' | 'department' | 'unit' | 'group' | undefined;
    q?: string | undefined;
    id?: string | undefined;
    limit?: number | undefined;
    page?: number | undefined;
  },
  { items: Array<PartName>; page: number; limit: number; more: boolean }
>('organisation.listParts', 'GET', '/organisation/parts');

/** Plans and reports. */
export const listPlans = query<
  { year?: number | undefined; within?: string | undefined },
  { years: Array<number>; plans: Array<PlanSummary> }
>('plan.list', 'GET', '/plans');

/** The years there are plans for. */
export const listYears = query<Record<never, never>, { years: Array<number> }>('plan.years', 'GET', '/plans/years');

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

/** An indicator across units and years. */
export const showIndicator = query<{ indicatorId: string }, Indicator>(
  'indicator.show',
  'GET',
  '/indicators/{indicatorId}',
);

/** The municipality. */
export const showMunicipality = query<Record<never, never>, Municipality>(
  'organisation.municipality',
  'GET',
  '/municipality',
);

/** The municipality, its boards, units and groups. */
export const showOrganisation = query<Record<never, never>, Organisation>('organisation.show', 'GET', '/organisation');

/** A plan or a report. */
export const showPlan = query<{ planId: string }, KeptPlan>('plan.show', 'GET', '/plans/{planId}');

/** The lines of the file that the plan was read from. */
export const showSource = query<{ planId: string }, { name: string; lines: Array<FileLine> }>(
  'plan.source',
  'GET',
  '/plans/{planId}/source',
);

/** How the municipality’s documents look. */
export const showTheme = query<Record<never, never>, Theme>('organisation.theme', 'GET', '/theme');

/** The red thread of a goal. */
export const showThread = query<{ goalId: string }, Thread>('goal.thread', 'GET', '/goals/{goalId}/thread');

/** The file that the plan was read from. */
export const sourceFile = download<{ planId: string }>('plan.sourceFile', 'GET', '/plans/{planId}/source-file');

/** Undoes a change. */
export const undoChange = change<{ changeId: string }, { operation: string; answer: unknown }>(
  'POST',
  '/changes/{changeId}/undo',
);

/** Undoes a fix. */
export const undoFix = change<{ planId: string }, Edition>('POST', '/plans/{planId}/findings/undo-fix');
