import { type ColumnType, sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { Block, Lines } from '../../kernel/richtext.ts';
import type { FileLine } from '../model/kept.ts';
import type { Assessment, GoalLevel, PrintedValue, SectionKind, Source, SourceLine } from '../model/plan.ts';

/** JSON as text on its way in, a value on its way out. */
type Json<Value> = ColumnType<Value, string, never>;

type OfPlan = { municipality_id: string; plan_id: string; position: number };
type OfGoal = OfPlan & { goal_ref: string; source: Json<Source | null> };

export type PlanTables = {
  source_file: {
    municipality_id: string;
    id: string;
    name: string;
    sha256: string;
    bytes: Uint8Array;
    lines: Json<FileLine[]>;
    kept_at: Date;
  };
  goal: {
    municipality_id: string;
    id: string;
    year: number;
    level: GoalLevel;
    owner_id: string | null;
    parent_id: string | null;
    number: string | null;
    title: string;
    title_key: string;
    /** From 0; counts goals of the same title in the same place. */
    occurrence: number;
  };
  passage: {
    municipality_id: string;
    id: string;
    goal_id: string;
    kind: SectionKind;
    hash: string;
    text: string;
    items: Json<string[]>;
    body: Json<Block[]>;
  };
  indicator: { municipality_id: string; id: string; name: string; name_key: string };
  activity: { municipality_id: string; id: string; year: number; title: string; title_key: string };
  plan: {
    municipality_id: string;
    id: string;
    kind: 'plan' | 'report';
    year: number;
    occasion: 'T1' | 'T2' | 'VB' | null;
    unit_id: string | null;
    board_id: string | null;
    printed_unit: string | null;
    printed_board: string | null;
    registration_number: string | null;
    date: string | null;
    source_file_id: string;
    fingerprint: string;
    furniture: Json<SourceLine[]>;
    unplaced: Json<SourceLine[]>;
    kept_at: Date;
    superseded_by: string | null;
  };
  plan_goal: {
    municipality_id: string;
    plan_id: string;
    ref: string;
    position: number;
    parent_ref: string | null;
    goal_id: string;
    number: string | null;
    title: string;
    heading: string;
    assessment: Assessment | null;
    assessment_text: string | null;
    source: Json<Source | null>;
  };
  plan_section: OfGoal & { passage_id: string; heading: string; places: Json<(Lines | null)[]> };
  plan_indicator: OfGoal & {
    indicator_id: string;
    name: string;
    target: string | null;
    city_target: string | null;
    periodicity: string | null;
    outcome: string | null;
    outcome_men: string | null;
    outcome_women: string | null;
    previous: string | null;
    period: string | null;
    analysis: string | null;
    unresolved: Json<PrintedValue[]>;
  };
  plan_activity: OfGoal & {
    activity_id: string;
    title: string;
    start_date: string | null;
    end_date: string | null;
    deviation: string | null;
    analysis: string | null;
    unresolved: Json<('start' | 'end')[]>;
  };
  plan_outside: OfPlan & {
    heading: string;
    level: number;
    text: string;
    body: Json<Block[]>;
    source: Json<Source | null>;
  };
  /** Read only, for names: the organisation's own. */
  organisation: { municipality_id: string; id: string; name: string; kind: string; parent_id: string | null };
};

export const tables = ({ tx }: At) => tx.withTables<PlanTables>();

/** True where the column is one of these ids; of none for an empty list, which `in ()` cannot say. */
export const among = (column: string, ids: string[]) => sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;

/** True for the plans of these parts of the organisation. */
export const ownedBy = (owners: string[]) =>
  sql<boolean>`coalesce(plan.unit_id, plan.board_id) = any(${owners}::uuid[])`;
