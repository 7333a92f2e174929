import type { Words } from '../../kernel/words.ts';
import type { PartRef, PrintedValue, Source } from '../../plan/model/plan.ts';

/** `error` contradicts itself or lacks what the form requires · `warning` probably a slip · `notice` worth a look. */
export type Severity = 'error' | 'warning' | 'notice';

/** One thing a careful colleague would have pointed out. */
export interface Finding {
  /** The rule's id, e.g. `empty-section`. */
  rule: string;
  severity: Severity;
  /** What is wrong, and what would fix it. */
  message: Words;
  place: Place;
  evidence: Evidence[];
  /** What would fix it, if that needs nobody's judgement. */
  fix?: Fix;
}

/** Quoted words, and where they are. */
export interface Evidence {
  text: string;
  /** The line they begin on; `null` in a plan that was not read from a file. */
  line: number | null;
  part: Place['part'];
  /**
   * Where in the section's text the paragraph, item or cell with the words begins; `null` for a title, a heading or the
   * content of a row.
   */
  at: number | null;
}

/** Exact words to replace by exact words; all of them or none. */
export interface Fix {
  changes: Change[];
}

/** Words to replace in one text of a plan. */
export interface Change {
  goal: string | null;
  part: Place['part'];
  field: Field;
  /** Where in that text `from` begins (UTF-16). */
  at: number;
  from: string;
  to: string;
}

/** A text of a part: the text of a section (`plainText` of it) or its heading; an analysis, a deviation, or a printed value. */
export type Field = 'text' | 'heading' | 'analysis' | 'deviation' | PrintedValue;

/** Where in the plan: the goal (`null` outside the goals), the part, and its source. */
export interface Place {
  goal: string | null;
  part: PartRef | { kind: 'plan' };
  /** A short name of the place for people: the goal's title, the section's heading. */
  label: string;
  source: Source | null;
}
