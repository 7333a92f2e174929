import { z } from 'zod';
import { documentReader, type ReadDocuments } from '../../documents/operations/read-file.ts';
import { WHOLE } from '../../kernel/actor.ts';
import { type Context, type FileRead, operation } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import type { OrganisationNode } from '../../organisation/model/organisation.ts';
import { addNodes } from '../../organisation/operations/establish.ts';
import { organisationOf } from '../../organisation/operations/show-organisation.ts';
import { keepPlan, keepSourceFile } from '../../plan/operations/keep-plan.ts';
import type { PlanOwners } from '../model/owners.ts';
import { type Answer, KeptDocument } from '../model/preview.ts';
import { documentsOf, intakeInput, takeIn } from './intake.ts';

/**
 * Keeps the documents of a file, all or none. A unit or board that is not in the organisation is added. The same file again changes nothing.
 * Fails with `import-incomplete` where a document does not say whose it is or for what year, and no answer does.
 */
export const keepImport = operation({
  name: 'documents.keep',
  summary: { sv: 'Behåll planerna i en fil', en: 'Keep the plans of a file' },
  kind: 'change',
  http: { method: 'POST', path: '/imports', body: 'file' },
  input: intakeInput,
  output: z.object({ plans: z.array(KeptDocument) }),
  reader: documentReader,
  may: (actor) => actor.writes(WHOLE),
  run: async (context) => await keepDocuments(context, context.file, context.input.answers),
});

/** Keeps the documents of a file; see `documents.keep`. */
export async function keepDocuments(
  context: Context,
  file: FileRead<ReadDocuments>,
  answers: Answer[],
): Promise<{ plans: KeptDocument[] }> {
  const plans: KeptDocument[] = [];
  let sourceFileId: string | undefined;
  for (const [index, plan] of documentsOf(file, answers).entries()) {
    // Asked anew for each, since the one before may have brought a unit or a goal that this one has too.
    const { nodes } = await organisationOf(context);
    const { incoming, match, missing, owners, standing } = await takeIn(context, plan, index, answers, nodes);
    if (!incoming) throw incomplete(index, missing);
    const { same, supersedes } = standing;
    let planId = same;
    if (planId === null) {
      await addNodes(context, newNodes(owners));
      sourceFileId ??= await keepSourceFile(context, file, file.content.lines);
      planId = await keepPlan(context, incoming, { match, supersedes, sourceFileId });
    }
    const unit = owners.unit?.name ?? owners.board?.name ?? '';
    plans.push({ planId, unit, year: incoming.year, changed: same === null, supersedes });
  }
  return { plans };
}

/** The board and unit that the organisation lacks, the board first. */
function newNodes({ unit, board }: PlanOwners): OrganisationNode[] {
  const node = (kind: 'board' | 'unit', { id, name }: { id: string; name: string }, parent: string | null) => ({
    id,
    kind,
    name,
    parent,
    validFrom: null,
    validTo: null,
  });
  return [
    ...(board?.isNew ? [node('board', board, null)] : []),
    ...(unit?.isNew ? [node('unit', unit, board?.id ?? null)] : []),
  ];
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
