import { z } from 'zod';
import type { ReadDocuments } from '../../documents/operations/read-file.ts';
import { newId } from '../../kernel/ids.ts';
import type { At, FileRead } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import type { OrganisationNode } from '../../organisation/model/organisation.ts';
import type { Match } from '../../plan/model/match.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { type Incoming, type Standing, standingOf } from '../../plan/operations/keep-plan.ts';
import { knownOf } from '../../plan/operations/known-plans.ts';
import { answered } from '../model/answers.ts';
import { match } from '../model/match.ts';
import { findOwners, type PlanOwners } from '../model/owners.ts';
import { Answer } from '../model/preview.ts';

/** The input beside the file. */
export const intakeInput = z.object({ answers: z.array(Answer).max(200).default([]) });

/** One document of a file, tied to what is kept. */
export interface Intake {
  plan: Plan;
  owners: PlanOwners;
  match: Match;
  missing: ('unit' | 'year')[];
  standing: Standing;
  /** As it will be kept; `null` while something is missing. */
  incoming: Incoming | null;
}

/** The file's plan number `index` with its answers, and what it matches among what is kept. */
export async function takeIn(
  at: At,
  plan: Plan,
  index: number,
  answers: Answer[],
  nodes: OrganisationNode[],
): Promise<Intake> {
  const answer = answers.find(({ document }) => document === index);
  const whole = answer ? answered(plan, answer) : plan;
  const owners = findOwners(whole, nodes, newId);
  const ids = { unit: owners.unit?.id ?? null, department: owners.department, board: owners.board?.id ?? null };
  const missing = [
    ...((ids.unit ?? ids.board) ? [] : ['unit' as const]),
    ...(whole.year === null ? ['year' as const] : []),
  ];
  const known = whole.year === null ? NOTHING : await knownOf(at, whole.year);
  const incoming =
    missing.length > 0 || whole.year === null
      ? null
      : { plan: whole, year: whole.year, unitId: ids.unit, boardId: ids.board };
  return {
    plan: whole,
    owners,
    match: match(whole, known, ids, newId),
    missing,
    standing: incoming ? await standingOf(at, incoming) : { same: null, fixed: false, supersedes: null },
    incoming,
  };
}

const NOTHING = { goals: [], passages: [], indicators: [], activities: [] };

/** Answers must be about documents that are in the file. Fails with `answer-not-asked`. */
export function documentsOf(file: FileRead<ReadDocuments>, answers: Answer[]): Plan[] {
  const { documents } = file.content.recognition;
  if (answers.some(({ document }) => document >= documents.length)) throw noSuchDocument(file.name, documents.length);
  return documents;
}

const noSuchDocument = (name: string, count: number) =>
  new Problem(
    'answer-not-asked',
    {
      sv: `Svaret gäller ett dokument som inte finns i ${name}; där finns ${count}.`,
      en: `The answer is for a document that is not in ${name}; there are ${count}.`,
    },
    400,
  );
