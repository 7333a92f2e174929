import { createHash } from 'node:crypto';
import { newId } from '../../kernel/ids.ts';
import type { At, Context, FileIn } from '../../kernel/operation.ts';
import type { FileLine } from '../model/kept.ts';
import type { Match } from '../model/match.ts';
import type { Plan } from '../model/plan.ts';
import { withoutPlaces } from '../model/same.ts';
import {
  findByFingerprint,
  findInForce,
  findLastEdition,
  insertPlan,
  keepSourceFile as keepFile,
  supersede,
} from '../store/keep.ts';
import { putInSearch } from './put-in-search.ts';

/** A plan that is about to be kept, and whose it is. */
export interface Incoming {
  plan: Plan;
  year: number;
  unitId: string | null;
  boardId: string | null;
}

/** How an incoming plan stands to what is kept. */
export interface Standing {
  /**
   * The same plan is kept already, word for word: nothing is to be done. Where it has been fixed here since, this is the fixed edition, so that
   * the same file brought again never undoes a fix.
   */
  same: string | null;
  /** True where what is kept has been fixed here since the file was brought. */
  fixed: boolean;
  /** The plan that this one would stand in place of. */
  supersedes: string | null;
}

/** How an incoming plan stands to what is kept: the same already, in place of another, or new. */
export async function standingOf(at: At, incoming: Incoming): Promise<Standing> {
  const brought = await findByFingerprint(at, fingerprintOf(incoming));
  if (brought === null) return { same: null, fixed: false, supersedes: await findInForce(at, incoming) };
  const same = await findLastEdition(at, brought);
  return { same, fixed: same !== brought, supersedes: null };
}

/** Keeps a plan for good, in place of the one it supersedes; not to be called for one that is kept already. Answers with its id. */
export async function keepPlan(
  context: Context,
  incoming: Incoming,
  { match, supersedes, sourceFileId }: { match: Match; supersedes: string | null; sourceFileId: string },
): Promise<string> {
  const id = newId();
  // Before it comes, since two cannot be in force at once.
  if (supersedes !== null) await supersede(context, supersedes, id);
  await insertPlan(context, {
    ...incoming,
    id,
    match,
    sourceFileId,
    fingerprint: fingerprintOf(incoming),
    keptAt: context.now,
  });
  await putInSearch(
    context,
    incoming.plan,
    {
      ...incoming,
      planId: id,
      goals: Object.fromEntries(match.goals.map(({ ref, id: goal }) => [ref, goal])),
      texts: match.sections.map(({ passageId }) => passageId),
      indicators: match.indicators.map((indicator) => indicator.id),
      activities: match.activities.map((activity) => activity.id),
    },
    supersedes,
  );
  const { kind, occasion, registrationNumber } = incoming.plan;
  await context.audit({
    subject: { kind: 'plan', id },
    before: supersedes === null ? null : { plan: supersedes },
    after: { kind, year: incoming.year, occasion, registrationNumber, unit: incoming.unitId, board: incoming.boardId },
  });
  return id;
}

/** Keeps the file that plans came in with its lines, once however often it is brought. Answers with its id. */
export const keepSourceFile = async (context: Context, { name, bytes }: FileIn, lines: FileLine[]): Promise<string> =>
  await keepFile(context, {
    id: newId(),
    name,
    bytes,
    lines,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    keptAt: context.now,
  });

/** The same for the same words of the same unit, whatever file they came in. */
export function fingerprintOf({ plan, year, unitId, boardId }: Incoming): string {
  return createHash('sha256')
    .update(JSON.stringify([year, unitId, boardId, withoutPlaces(plan)]))
    .digest('hex');
}
