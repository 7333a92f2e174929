import type { Area } from '../kernel/area.ts';
import { keepImport } from './operations/keep-import.ts';
import { previewImport } from './operations/preview-import.ts';
import { restoreImport } from './operations/restore-import.ts';

export const intake: Area = {
  name: 'intake',
  operations: [previewImport, keepImport, restoreImport],
};
