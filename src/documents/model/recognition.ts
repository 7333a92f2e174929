import type { Coverage, Plan } from '../../plan/model/plan.ts';

/** The exchange format: what `ledtrad read FILE --json` prints. */
export interface Recognition {
  documents: Plan[];
  coverage: Coverage;
}
