import type { Words } from '../../kernel/words.ts';
import type { Coverage, Plan } from '../../plan/model/plan.ts';

/** The exchange format: what `ledtrad read FILE --json` prints. */
export interface Recognition {
  documents: Plan[];
  coverage: Coverage;
  /** What a person must know about how the file was read. */
  notes: Words[];
}
