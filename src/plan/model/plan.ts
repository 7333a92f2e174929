import type { Block } from '../../kernel/richtext.ts';
import type { Target } from '../../kernel/target.ts';

/**
 * A unit's plan for a year (verksamhetsplan), or the report that follows it up (tertialrapport, verksamhetsberättelse), which has the same
 * tree. This is the one shape that the recogniser makes, the reviewer reads, the composer writes and an adopted draft becomes; it is also the
 * exchange format of `ledtrad read --json`.
 *
 * Every part has an `id`, unique within the plan, and everything that points at a part points by it. The recogniser counts them in reading
 * order (`g1`, `s1`, `r1`, `i1`, `a1`, `u1`); a draft's are its own. A part that was not read from a file has no `source`.
 *
 * Values are as printed, white space folded. Typed forms are beside them under their own names (`targetValue`). Nothing is `null`, never 0.
 * `faultsOf` (`faults.ts`) says what else holds.
 */
export interface Plan {
  kind: 'plan' | 'report';
  year: number | null;
  /** Which report; `null` for a plan, or where it is not known. */
  occasion: 'T1' | 'T2' | 'VB' | null;
  unit: string | null;
  board: string | null;
  /** Diarienummer, as printed, e.g. `LIND 2026/41`. */
  registrationNumber: string | null;
  /** ISO date on the front page. */
  date: string | null;
  /** In printed order, as all the lists are; a parent is always before its children. */
  goals: Goal[];
  indicators: PlanIndicator[];
  activities: PlanActivity[];
  /** Sections outside the goals. */
  sections: OutsideSection[];
  /** The printed order: every part once. A goal's own parts come after it, before the next goal or section outside the goals. */
  order: PartRef[];
  /** Lines that belong to the page and not to the text: footers, repeated table headers, tables of contents, empty titles. */
  furniture: SourceLine[];
  /** Lines the reader could not place: shown to a person, never dropped. */
  unplaced: SourceLine[];
}

export const PART_KINDS = ['goal', 'section', 'indicator', 'activity', 'outside'] as const;
/** What has a place of its own in the printed document. */
export type PartKind = (typeof PART_KINDS)[number];

/** Points at a part of a plan by its `id`. */
export interface PartRef {
  kind: PartKind;
  id: string;
}

export interface SourceLine {
  line: number;
  text: string;
}

/** Where a value was read: 1-based, inclusive. `page` where the source shows pages. */
export interface Source {
  page: number | null;
  line: number;
  lastLine: number;
}

export const GOAL_LEVELS = ['direction', 'city', 'board', 'department', 'unit'] as const;
/** Inriktningsmål · KF:s mål · nämndmål · avdelningsmål · enhetsmål. */
export type GoalLevel = (typeof GOAL_LEVELS)[number];

export const ASSESSMENTS = ['fulfilled', 'partlyFulfilled', 'notFulfilled'] as const;
/** Uppfylls helt · delvis · ej. A person's judgement, never computed. */
export type Assessment = (typeof ASSESSMENTS)[number];

export const SECTION_KINDS = [
  'description', // Beskrivning
  'expectedResult', // Förväntat resultat
  'approach', // Arbetssätt
  'resourceUse', // Resursanvändning
  'followUp', // Uppföljning
  'development', // Utveckling
  'analysis', // Analys
  'other',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface Goal {
  id: string;
  /** The `id` of the goal above it. */
  parent: string | null;
  level: GoalLevel;
  /** As printed without a trailing stop: `1`, `1.3`, `1.3.2`. */
  number: string | null;
  title: string;
  /** The whole line as printed, with its label: `Nämndmål: 1.3.2 …`. */
  heading: string;
  sections: Section[];
  assessment: Assessment | null;
  /** The assessment as printed: `Uppfylls helt`. */
  assessmentText: string | null;
  source: Source | null;
}

/** A text under a goal, known by its label. */
export interface Section {
  id: string;
  kind: SectionKind;
  /** The label as printed (`Arbetsätt` stays so). */
  heading: string;
  /** The whole text, white space folded, blocks and items separated by a line break. Always equal to `plainText(body)`. */
  text: string;
  /** The items of an expected result; `[]` where the text has none. */
  items: string[];
  /** The `id` of each item, in the order of `items`. */
  itemIds: string[];
  body: Block[];
  source: Source | null;
}

/** A section outside the goals: Inledning, Budget, Systematiskt kvalitetsarbete … `level` is its depth, 1 the outermost. */
export interface OutsideSection {
  id: string;
  heading: string;
  level: number;
  text: string;
  body: Block[];
  source: Source | null;
}

export const PRINTED_VALUES = [
  'target', // Årsmål
  'cityTarget', // KF:s årsmål
  'periodicity', // Periodicitet
  'outcome', // Periodens utfall
  'outcomeMen', // Utfall män/pojkar
  'outcomeWomen', // Utfall kvinnor/flickor
  'previous', // Periodens utfall, samma tillfälle förra året
  'period', // Period
] as const;
export type PrintedValue = (typeof PRINTED_VALUES)[number];

/** An indicator as printed in one plan or report, under one goal. */
export interface PlanIndicator extends Record<PrintedValue, string | null> {
  id: string;
  /** The `id` of the goal it is under. */
  goal: string;
  name: string;
  targetValue: Target;
  cityTargetValue: Target;
  analysis: string | null;
  /** Values whose column cannot be known from the source; they are `null` until a person answers. */
  unresolved: PrintedValue[];
  source: Source | null;
}

export interface PlanActivity {
  id: string;
  /** The `id` of the goal it is under. */
  goal: string;
  title: string;
  /** ISO dates; either may be missing. */
  start: string | null;
  end: string | null;
  deviation: string | null;
  analysis: string | null;
  /** Dates printed in the source without a known column; they are `null` until a person answers. */
  unresolved: ('start' | 'end')[];
  source: Source | null;
}

/** How many non-blank source lines there are, and where each ended; `placed + furniture + unplaced === lines`. */
export interface Coverage {
  lines: number;
  placed: number;
  furniture: number;
  unplaced: number;
}
