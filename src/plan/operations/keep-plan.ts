import { createHash } from 'node:crypto';
import { newId } from '../../kernel/ids.ts';
import type { At, Context, FileIn } from '../../kernel/operation.ts';
import type { Identities } from '../model/identity.ts';
import type { FileLine } from '../model/kept.ts';
import type { Match } from '../model/match.ts';
import type { Plan } from '../model/plan.ts';
import { withoutPlaces } from '../model/same.ts';
import {
  findPlanBy,
  insertEdition,
  insertPlan,
  type KnownEdition,
  type LastingPlan,
  loadEditions,
  type PlanKey,
} from '../store/editions.ts';
import { insertLasting } from '../store/lasting.ts';
import { keepSourceFile as keepFile } from '../store/source.ts';
import type { Replacement } from './put-in-force.ts';

/** A plan that is about to be kept, and whose it is. */
export interface Incoming {
  plan: Plan;
  year: number;
  ownerId: string;
  boardId: string | null;
}

/** How an incoming plan stands to what is kept. */
export interface Standing {
  /** The lasting plan that it is an edition of; `null` where it is the first. */
  plan: LastingPlan | null;
  editions: KnownEdition[];
  /**
   * `unchanged`: these very words are in force, or what has been fixed in them here, so that the same file brought again never undoes a fix.
   * `earlier`: these very words are an edition that is not in force. `new`: an edition that has not been kept.
   */
  what: 'unchanged' | 'earlier' | 'new';
  /** The edition that has these very words; `null` where it is new. */
  edition: KnownEdition | null;
}

const keyOf = ({ plan: { kind, occasion }, year, ownerId }: Incoming): PlanKey => ({ ownerId, year, kind, occasion });

/** How an incoming plan stands to what is kept. */
export async function standingOf(at: At, incoming: Incoming): Promise<Standing> {
  const plan = await findPlanBy(at, keyOf(incoming));
  if (!plan) return { plan: null, editions: [], what: 'new', edition: null };
  const editions = await loadEditions(at, plan.id);
  const fingerprint = fingerprintOf(incoming.plan);
  const edition = editions.find((one) => one.fingerprint === fingerprint) ?? null;
  if (!edition) return { plan, editions, what: 'new', edition };
  return { plan, editions, what: standsIn(edition.id, plan, editions) ? 'unchanged' : 'earlier', edition };
}

/** True where an edition is in force, or one that was made from it here by fixing findings. */
function standsIn(id: string, plan: LastingPlan, editions: KnownEdition[]): boolean {
  const byId = new Map(editions.map((edition) => [edition.id, edition]));
  for (let at = plan.editionId; at !== null; at = byId.get(at)?.madeFrom ?? null) if (at === id) return true;
  return false;
}

export interface Keeping {
  match: Match;
  sourceFileId: string | null;
  madeFrom: string | null;
}

/**
 * Keeps an incoming plan as a new edition, with all that it brings. Answers with what `putInForce` is to do, which comes last in the change; the
 * owner is locked (`lockNodes`).
 */
export async function keepPlan(
  context: Context,
  incoming: Incoming,
  { plan, editions }: Pick<Standing, 'plan' | 'editions'>,
  { match, sourceFileId, madeFrom }: Keeping,
): Promise<Replacement & { editionId: string }> {
  const planId = plan?.id ?? newId();
  if (!plan) await insertPlan(context, { ...keyOf(incoming), id: planId });
  await insertLasting(context, incoming.plan, incoming.year, match);
  const identities = identitiesOf(incoming.plan, match);
  const json = JSON.stringify(incoming.plan);
  const editionId = newId();
  await insertEdition(context, {
    id: editionId,
    planId,
    number: (editions.at(-1)?.number ?? 0) + 1,
    fingerprint: fingerprintOf(incoming.plan),
    sha256: createHash('sha256').update(json).digest('hex'),
    sourceFileId,
    madeFrom,
    boardId: incoming.boardId,
    json,
    plan: incoming.plan,
    identities,
  });
  return { planId, editionId, replaces: plan?.editionId ?? null, content: { plan: incoming.plan, identities } };
}

const identitiesOf = (plan: Plan, { goals, sections, indicators, activities }: Match): Identities => ({
  goals: Object.fromEntries(goals.map(({ ref, id }) => [ref, id])),
  sections: Object.fromEntries(
    sections.map(({ section, textId: text, versionId: version }) => [section, { text, version }]),
  ),
  indicators: byPart(plan.indicators, indicators),
  activities: byPart(plan.activities, activities),
});

const byPart = (parts: { id: string }[], matched: { id: string }[]): Record<string, string> =>
  Object.fromEntries(parts.map(({ id }, index) => [id, (matched[index] as { id: string }).id]));

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

/** The same for the same words, whatever file they came in. */
export const fingerprintOf = (plan: Plan): string =>
  createHash('sha256')
    .update(JSON.stringify(withoutPlaces(plan)))
    .digest('hex');
