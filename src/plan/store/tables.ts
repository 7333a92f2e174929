import { type ColumnType, type Generated, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { At } from '../../kernel/operation.ts';
import type { Block } from '../../kernel/richtext.ts';
import type { Target } from '../../kernel/target.ts';
import type { Identities } from '../model/identity.ts';
import type { FileLine } from '../model/kept.ts';
import type { Assessment, GoalLevel, Plan, PrintedValue, SectionKind, Source } from '../model/plan.ts';

/** JSON as text on its way in, a value on its way out. */
type Json<Value> = ColumnType<Value, string, never>;
type Own = { municipality_id: string };
type Lasting = Own & { id: string; owner_id: string };
type Kind = 'plan' | 'report';

/** A row of the edition in force of a plan. It repeats whose plan it is and where that sorts. */
type OfPlan = Own & { plan_id: string };
type OfGoal = OfPlan & {
  position: number;
  ref: string;
  owner_id: string;
  sort_key: string;
  goal_id: string;
  source: Json<Source>;
};

export type PlanTables = {
  source_file: Own & { id: string; name: string; sha256: string; kept_at: Date };
  source_content: Own & { source_file_id: string; bytes: Uint8Array; lines: Json<FileLine[]> };

  goal: Lasting & {
    year: number;
    level: GoalLevel;
    parent_id: string | null;
    continues_id: string | null;
    sort_key: string;
    holders: Generated<number>;
    children: Generated<number>;
  };
  goal_name: Own & {
    owner_id: string;
    level: GoalLevel;
    title_key: string;
    year: number;
    parent_id: string | null;
    occurrence: number;
    goal_id: string;
  };
  lasting_text: Lasting & { goal_id: string | null; kind: SectionKind; name_key: string; occurrence: number };
  text_version: Own & {
    id: string;
    text_id: string;
    hash: string;
    plain: string;
    items: Json<string[]>;
    body: Json<Block[]>;
    post: string | null;
    at: Date;
  };
  indicator: Lasting & { name: string; sort_key: string };
  indicator_version: Own & {
    id: string;
    indicator_id: string;
    unit_of_measure: string | null;
    direction: 'up' | 'down' | null;
    periodicity: string | null;
    aggregation: string | null;
    definition: string | null;
    comparable_with_previous: boolean | null;
    valid_from: string | null;
  };
  indicator_name: Own & { owner_id: string; name_key: string; indicator_id: string };
  indicator_year: Own & { indicator_id: string; year: number; sort_key: string; rows: number };
  target: Lasting & {
    indicator_id: string;
    year: number;
    printed: string;
    value: Json<Target>;
    at: Date;
    supersedes: string | null;
  };
  activity: Lasting & { continues_id: string | null };
  activity_name: Own & { owner_id: string; title_key: string; year: number; activity_id: string };

  plan: Lasting & {
    board_id: string | null;
    kind: Kind;
    year: number;
    occasion: 'T1' | 'T2' | 'VB' | null;
    edition_id: string | null;
    updated_at: Date;
    updated_by: string;
  };
  edition: Own & {
    id: string;
    plan_id: string;
    number: number;
    kept_at: Date;
    kept_by: string;
    fingerprint: string;
    sha256: string;
    source_file_id: string | null;
    made_from: string | null;
    board_id: string | null;
    registration_number: string | null;
    date: string | null;
    printed_unit: string | null;
    printed_board: string | null;
    goals: number;
    indicators: number;
    activities: number;
    unresolved: number;
    unplaced: number;
  };
  edition_content: Own & { edition_id: string; plan: Json<Plan>; identities: Json<Identities> };

  plan_within: OfPlan & { above_id: string; year: number; kind: Kind; sort_key: string; kept_at: Date };
  plan_count: Own & { above_id: string; year: number; plans: number };
  plan_goal: OfPlan & {
    ref: string;
    owner_id: string;
    sort_key: string;
    goal_id: string;
    number: string | null;
    title: string;
    assessment: Assessment | null;
    line: number | null;
  };
  plan_section: OfGoal & { text_id: string; version_id: string; kind: SectionKind; heading: string; plain: string };
  plan_indicator: OfGoal & {
    indicator_id: string;
    year: number;
    name: string;
    target: string | null;
    city_target: string | null;
    periodicity: string | null;
    outcome: string | null;
    outcome_men: string | null;
    outcome_women: string | null;
    previous: string | null;
    period: string | null;
    unresolved: Json<PrintedValue[]>;
  };
  plan_activity: OfGoal & {
    activity_id: string;
    title: string;
    start_date: string | null;
    end_date: string | null;
    deviation: string | null;
    analysis: string | null;
  };
  plan_activity_within: OfPlan & {
    above_id: string;
    year: number;
    start_date: string | null;
    end_date: string | null;
    position: number;
  };
  plan_outside: OfPlan & { position: number; heading: string; plain: string; line: number | null };

  /** Read only, for names and for what is within what: the organisation's own. */
  organisation: Own & { id: string; name: string; kind: string; sort_key: string; parent_id: string | null };
  organisation_path: Own & { node_id: string; above_id: string; distance: number };
};

export const tables = ({ tx }: At) => tx.withTables<PlanTables>();

/** The rule of `Actor.reads` in SQL: true where `owner`, a column, is one of the parts that the actor is shown, or is within one. */
export const inScope = ({ municipality }: At, { scope }: Actor, owner: string) =>
  scope === 'everything'
    ? sql<boolean>`true`
    : sql<boolean>`exists (select from organisation_path path where path.municipality_id = ${municipality}
        and path.node_id = ${sql.ref(owner)} and path.above_id = any(${scope as string[]}::uuid[]))`;
