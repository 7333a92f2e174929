import type { Coverage, Plan } from '../../plan/model/plan.ts';
import type { Recognition } from '../model/recognition.ts';

/** Writes plans in the exchange format. */
export function renderJson(documents: Plan[], coverage: Coverage): string {
  return `${JSON.stringify({ documents, coverage } satisfies Recognition, null, 2)}\n`;
}
