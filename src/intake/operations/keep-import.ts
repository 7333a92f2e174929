import { z } from 'zod';
import { documentReader, type ReadDocuments } from '../../documents/operations/read-file.ts';
import { type Context, type FileRead, operation } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import type { OrganisationNode } from '../../organisation/model/organisation.ts';
import { addNodes } from '../../organisation/operations/establish.ts';
import { lockNodes, lockOrganisation } from '../../organisation/operations/paths.ts';
import { bringsShared } from '../../plan/model/match.ts';
import { type Incoming, keepPlan, keepSourceFile, type Standing, standingOf } from '../../plan/operations/keep-plan.ts';
import { lockShared } from '../../plan/operations/known-plans.ts';
import { putInForce, type Replacement } from '../../plan/operations/put-in-force.ts';
import { ownersOf, type PlanOwners } from '../model/owners.ts';
import { type Answer, KeptDocument } from '../model/preview.ts';
import { type Intake, intakeInput, takeIn } from './intake.ts';
import { matchPlan } from './match-plan.ts';
import { restoreImport } from './restore-import.ts';

/**
 * Keeps the documents of a file, all or none. A unit or board that is not in the organisation is added. The same file again changes nothing, and
 * an earlier edition is only pointed out (`plan.putInForce` puts it in force again). Fails with `import-incomplete` where a document does not say
 * whose it is or for what year, and no answer does.
 */
export const keepImport = operation({
  name: 'intake.keep',
  summary: { sv: 'Behåll planerna i en fil', en: 'Keep the plans of a file' },
  kind: 'change',
  http: { method: 'POST', path: '/imports', body: 'file' },
  input: intakeInput,
  output: z.object({ plans: z.array(KeptDocument) }),
  reader: documentReader,
  subject: async (at, { answers }, file) => await takeIn(at, file, answers),
  may: (actor, documents) => documents.every(({ owners }) => actor.writes(owners.path)),
  run: async (context) => {
    const plans = await keepDocuments(context, context.file, context.input.answers);
    const changed = plans.filter(({ outcome }) => outcome === 'kept');
    if (changed.length > 0)
      context.undoneBy(restoreImport, {
        plans: changed.map(({ planId, editionId, replaces }) => ({
          planId,
          editionId: replaces,
          replaces: editionId,
        })),
      });
    return { plans };
  },
});

/**
 * Keeps the documents of a file; see `intake.keep`. What two changes could meet at is locked in one order, so that none waits in a circle: the
 * organisation when a part is new, the owners of the plans, what is shared when something shared is new, and last what counts are kept of.
 */
export async function keepDocuments(
  context: Context,
  file: FileRead<ReadDocuments>,
  answers: Answer[],
): Promise<KeptDocument[]> {
  const documents = await withOwners(context, file, answers);
  await lockNodes(
    context,
    documents.map(({ incoming }) => incoming.ownerId),
  );
  const plans: KeptDocument[] = [];
  // By plan: of two documents that are editions of one plan, the last comes in force.
  const replacements = new Map<string, Replacement>();
  let sourceFileId: string | null = null;
  for (const { incoming, owners } of documents) {
    const standing = await standingOf(context, incoming);
    let replacement: Replacement | null = null;
    if (standing.what === 'new') {
      sourceFileId ??= await keepSourceFile(context, file, file.content.lines);
      replacement = await keepNew(context, incoming, owners, standing, sourceFileId);
    } else if (standing.plan?.editionId === null && standing.edition)
      // An import that was undone, and is made again.
      replacement = { planId: standing.plan.id, editionId: standing.edition.id, replaces: null };
    if (replacement) replacements.set(replacement.planId, replacement);
    plans.push(keptDocument(incoming, owners, standing, replacement));
  }
  if (replacements.size > 0) await putInForce(context, [...replacements.values()]);
  return plans;
}

async function keepNew(
  context: Context,
  incoming: Incoming,
  owners: PlanOwners,
  standing: Standing,
  sourceFileId: string,
) {
  const match = () => matchPlan(context, incoming.plan, incoming.year, ownersOf(owners));
  let matched = await match();
  if (bringsShared(matched, ownersOf(owners))) {
    // Another import may be bringing the same: matched again when it has ended.
    await lockShared(context);
    matched = await match();
  }
  return await keepPlan(context, incoming, standing, { match: matched, sourceFileId, madeFrom: null });
}

type Complete = Intake & { incoming: Incoming };

/** The documents, with the parts of the organisation that they name in place. Fails with `import-incomplete`. */
async function withOwners(context: Context, file: FileRead<ReadDocuments>, answers: Answer[]): Promise<Complete[]> {
  const isNew = ({ owners: { unit, board } }: Intake) => unit?.isNew || board?.isNew;
  let documents = await takeIn(context, file, answers);
  const complete = documents.map((document, index): Complete => {
    if (!document.incoming) throw incomplete(index, document.missing);
    return { ...document, incoming: document.incoming };
  });
  if (!documents.some(isNew)) return complete;
  await lockOrganisation(context);
  documents = await takeIn(context, file, answers);
  await addNodes(context, newNodes(documents.map(({ owners }) => owners)));
  return documents as Complete[];
}

/** The boards and units that the organisation lacks, each once, the boards first. */
function newNodes(documents: PlanOwners[]): OrganisationNode[] {
  const node = (kind: 'board' | 'unit', { id, name }: { id: string; name: string }, parent: string) => ({
    id,
    kind,
    name,
    parent,
    validFrom: null,
    validTo: null,
  });
  const boards = documents.flatMap(({ board, council }) => (board?.isNew ? [node('board', board, council)] : []));
  const units = documents.flatMap(({ unit, board, council }) =>
    unit?.isNew ? [node('unit', unit, board?.id ?? council)] : [],
  );
  return [...new Map([...boards, ...units].map((one) => [one.id, one])).values()];
}

function keptDocument(
  { year }: Incoming,
  { unit, board }: PlanOwners,
  { what, plan, edition }: Standing,
  replacement: Replacement | null,
): KeptDocument {
  const about = { unit: unit?.name ?? board?.name ?? '', year };
  if (replacement?.editionId) {
    const { planId, editionId, replaces } = replacement;
    return { ...about, planId, editionId, replaces, outcome: 'kept' };
  }
  const inForce = plan?.editionId ?? null;
  return {
    ...about,
    planId: plan?.id ?? '',
    editionId: edition?.id ?? '',
    replaces: what === 'earlier' ? inForce : null,
    outcome: what === 'earlier' ? 'earlier' : 'unchanged',
  };
}

function incomplete(index: number, missing: ('unit' | 'year')[]): Problem {
  const say = {
    unit: { sv: 'vilken enhet eller nämnd det gäller', en: 'which unit or board it is for' },
    year: { sv: 'vilket år det gäller', en: 'which year it is for' },
  };
  const list = (language: 'sv' | 'en', and: string) => missing.map((what) => say[what][language]).join(and);
  return new Problem('import-incomplete', {
    sv: `Dokument ${index + 1} i filen säger inte ${list('sv', ' eller ')}. Ange det och försök igen.`,
    en: `Document ${index + 1} of the file does not say ${list('en', ' nor ')}. Say so and try again.`,
  });
}
