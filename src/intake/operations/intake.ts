import { z } from 'zod';
import type { ReadDocuments } from '../../documents/operations/read-file.ts';
import { newId } from '../../kernel/ids.ts';
import type { At, FileRead } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import { councilOf, namedParts } from '../../organisation/operations/paths.ts';
import { planOwner } from '../../plan/model/ownership.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { type Incoming, type Standing, standingOf } from '../../plan/operations/keep-plan.ts';
import { answered } from '../model/answers.ts';
import { findOwners, ownersOf, type PlanOwners } from '../model/owners.ts';
import { Answer } from '../model/preview.ts';

/** The input beside the file. */
export const intakeInput = z.object({ answers: z.array(Answer).max(200).default([]) });
export type IntakeInput = z.output<typeof intakeInput>;

/** One document of a file, and whose it is. */
export interface Intake {
  plan: Plan;
  owners: PlanOwners;
  missing: ('unit' | 'year')[];
  /** As it will be kept; `null` while something is missing. */
  incoming: Incoming | null;
}

/** The documents of a file with what is answered of them, and whose they are. Fails with `answer-not-asked`. */
export async function takeIn(at: At, file: FileRead<ReadDocuments>, answers: Answer[]): Promise<Intake[]> {
  const documents = documentsOf(file, answers).map((plan, index) => {
    const answer = answers.find(({ document }) => document === index);
    return answer ? answered(plan, answer) : plan;
  });
  const names = documents.flatMap(({ unit, board }) => [unit, board].filter((name) => name !== null));
  const named = await namedParts(at, [...new Set(names)]);
  const council = await councilOf(at);
  const owned = documents.map((plan) => ({ plan, owners: findOwners(plan, named, council, newId) }));
  shareNew(owned.map(({ owners }) => owners));
  return owned.map(({ plan, owners }): Intake => {
    const missing = [
      ...((owners.unit ?? owners.board) ? [] : ['unit' as const]),
      ...(plan.year === null ? ['year' as const] : []),
    ];
    const { year } = plan;
    const incoming =
      missing.length > 0 || year === null
        ? null
        : { plan, year, ownerId: planOwner(ownersOf(owners)), boardId: owners.board?.id ?? null };
    return { plan, owners, missing, incoming };
  });
}

/** A new part that two documents of a file name is one part. */
function shareNew(owners: PlanOwners[]): void {
  const ids = new Map<string, string>();
  const share = (part: PlanOwners['unit'], key: string) => {
    if (!part?.isNew) return;
    const id = ids.get(key) ?? part.id;
    ids.set(key, id);
    part.id = id;
  };
  for (const { unit, board } of owners) {
    share(board, `board ${board?.name}`);
    share(unit, `unit ${board?.id} ${unit?.name}`);
  }
}

/** How an incoming document stands to what is kept; as new, while it is not known whose it is. */
export const standing = async (at: At, incoming: Incoming | null): Promise<Standing> =>
  incoming ? await standingOf(at, incoming) : { plan: null, editions: [], what: 'new', edition: null };

/** Answers must be about documents that are in the file. */
function documentsOf(file: FileRead<ReadDocuments>, answers: Answer[]): Plan[] {
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
