import { checkPlan } from '../check/operations/check-plan.ts';
import { mendFinding, undoMend } from '../check/operations/mend.ts';
import { checkOverview } from '../check/operations/overview.ts';
import { bringFindingBack, setFindingAside } from '../check/operations/set-aside.ts';
import { exportFindings } from '../documents/operations/export-findings.ts';
import { exportPlan } from '../documents/operations/export-plan.ts';
import { exportThread } from '../documents/operations/export-thread.ts';
import { keepImport } from '../documents/operations/keep-import.ts';
import { previewImport } from '../documents/operations/preview-import.ts';
import { previewTheme } from '../documents/operations/preview-theme.ts';
import type { AnyOperation } from '../kernel/operation.ts';
import { establishOrganisation } from '../organisation/operations/establish.ts';
import { setTheme } from '../organisation/operations/set-theme.ts';
import { showOrganisation } from '../organisation/operations/show-organisation.ts';
import { showTheme } from '../organisation/operations/show-theme.ts';
import { findText } from '../plan/operations/find-text.ts';
import { listActivities } from '../plan/operations/list-activities.ts';
import { listIndicators, showIndicator } from '../plan/operations/list-indicators.ts';
import { listPlans } from '../plan/operations/list-plans.ts';
import { showPlan } from '../plan/operations/show-plan.ts';
import { showSource } from '../plan/operations/show-source.ts';
import { showThread } from '../plan/operations/show-thread.ts';
import { sourceFile } from '../plan/operations/source-file.ts';
import { showBackups } from './backup/show-backups.ts';

/** Everything that can be done. Routes, their description and the permissions follow from this list. */
export const operations: AnyOperation[] = [
  showOrganisation,
  establishOrganisation,
  showTheme,
  setTheme,
  previewTheme,
  listPlans,
  showPlan,
  showSource,
  sourceFile,
  checkPlan,
  setFindingAside,
  bringFindingBack,
  mendFinding,
  undoMend,
  checkOverview,
  exportPlan,
  exportFindings,
  showThread,
  exportThread,
  listIndicators,
  showIndicator,
  listActivities,
  findText,
  previewImport,
  keepImport,
  showBackups,
];
