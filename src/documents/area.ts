import type { Area } from '../kernel/area.ts';
import * as themeColumn from './migrations/0005-theme.ts';
import { exportFindings } from './operations/export-findings.ts';
import { exportPlan } from './operations/export-plan.ts';
import { exportThread } from './operations/export-thread.ts';
import { previewTheme } from './operations/preview-theme.ts';
import { setTheme } from './operations/set-theme.ts';
import { showTheme } from './operations/show-theme.ts';

export const documents: Area = {
  name: 'documents',
  operations: [showTheme, setTheme, previewTheme, exportPlan, exportFindings, exportThread],
  migrations: { '0005-theme': themeColumn },
};
