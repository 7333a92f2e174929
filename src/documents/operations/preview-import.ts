import { operation } from '../../kernel/operation.ts';
import { showOrganisation } from '../../organisation/operations/show-organisation.ts';
import type { FileLine } from '../../plan/model/kept.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { Preview, type PreviewedDocument } from '../model/preview.ts';
import { documentsOf, type Intake, intakeInput, takeIn } from './intake.ts';
import { documentReader, type ReadDocuments } from './read-file.ts';

/** What is in a file, and what keeping it would do. Changes nothing. */
export const previewImport = operation({
  name: 'documents.preview',
  summary: { sv: 'Förhandsgranska en plan innan den behålls', en: 'Preview a plan before it is kept' },
  kind: 'query',
  http: { method: 'POST', path: '/imports/preview', body: 'file' },
  input: intakeInput,
  output: Preview,
  reader: documentReader,
  allowed: (actor) => actor.local,
  run: async (context, { answers }, file) => {
    if (!file) throw new Error('The request has a file; see `http.body`');
    const { nodes } = await showOrganisation.run(context, {});
    const documents: PreviewedDocument[] = [];
    for (const [index, plan] of documentsOf(file, answers).entries())
      documents.push(previewed(await takeIn(context, plan, index, answers, nodes)));
    const { coverage } = file.content.recognition;
    return {
      file: file.name,
      documents,
      coverage,
      lines: linesToSee(
        file.content,
        documents.map(({ plan }) => plan),
      ),
    };
  },
});

function previewed({ plan, owners, match, missing, standing }: Intake): PreviewedDocument {
  const count = (list: { isNew: boolean }[]) => ({
    known: list.filter(({ isNew }) => !isNew).length,
    new: list.filter(({ isNew }) => isNew).length,
  });
  return {
    plan,
    unit: owners.unit,
    board: owners.board,
    missing,
    same: standing.same,
    supersedes: standing.supersedes,
    goals: count(match.goals),
    passages: count(match.sections),
    indicators: count(match.indicators),
    activities: count(match.activities),
    newGoals: match.goals.filter(({ isNew }) => isNew).map(({ ref }) => ref),
    wordings: match.sections
      .filter(({ isNew, otherWordings }) => isNew && otherWordings.length > 0)
      .map(({ goal, section, otherWordings }) => ({ goal, section, others: otherWordings })),
  };
}

/** Lines above and below a value that make it possible to decide: mostly the table's header. */
const AROUND = 4;

function linesToSee({ lines }: ReadDocuments, plans: Plan[]): FileLine[] {
  // Pages are shown as pictures with what was read from them beside, and any of it may be pointed out.
  if (lines.some(({ box }) => box !== undefined)) return lines;
  const wanted = new Set<number>();
  for (const plan of plans) {
    for (const { line } of plan.unplaced) wanted.add(line);
    for (const { source, unresolved } of [...plan.indicators, ...plan.activities])
      if (unresolved.length > 0) for (let n = source.line - AROUND; n <= source.lastLine + AROUND; n++) wanted.add(n);
  }
  return lines.filter(({ number }) => wanted.has(number));
}
