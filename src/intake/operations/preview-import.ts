import { looseValues } from '../../documents/in/recognise/table/loose-values.ts';
import { type Join, joinerFor } from '../../documents/in/recognise/vocabulary.ts';
import { documentReader, type ReadDocuments } from '../../documents/operations/read-file.ts';
import { type At, operation } from '../../kernel/operation.ts';
import type { FileLine } from '../../plan/model/kept.ts';
import type { Match } from '../../plan/model/match.ts';
import { type Plan, PRINTED_VALUES } from '../../plan/model/plan.ts';
import { ownersOf } from '../model/owners.ts';
import { Preview, type PreviewedDocument } from '../model/preview.ts';
import { type Intake, intakeInput, standing, takeIn } from './intake.ts';
import { matchPlan } from './match-plan.ts';

/** What is in a file, and what keeping it would do. Changes nothing. */
export const previewImport = operation({
  name: 'intake.preview',
  summary: { sv: 'Förhandsgranska en plan innan den behålls', en: 'Preview a plan before it is kept' },
  kind: 'query',
  http: { method: 'POST', path: '/imports/preview', body: 'file' },
  input: intakeInput,
  output: Preview,
  reader: documentReader,
  subject: async (at, { answers }, file) => await takeIn(at, file, answers),
  may: (actor, documents) => documents.every(({ owners }) => actor.reads(owners.path)),
  run: async ({ subject, file, ...context }) => {
    const documents: PreviewedDocument[] = [];
    const join = joinerFor(file.content.lines);
    for (const taken of subject) documents.push(await previewed(context, taken, join));
    const { coverage, notes } = file.content.recognition;
    return {
      file: file.name,
      documents,
      notes,
      coverage,
      lines: linesToSee(
        file.content,
        documents.map(({ plan }) => plan),
      ),
    };
  },
});

/** What is read of a document without its year: nothing of it can be met again. */
const NOTHING: Match = { goals: [], sections: [], indicators: [], activities: [] };

async function previewed(at: At, { plan, owners, missing, incoming }: Intake, join: Join): Promise<PreviewedDocument> {
  const whose = ownersOf(owners);
  const match = plan.year === null ? NOTHING : await matchPlan(at, plan, plan.year, whose);
  const stands = await standing(at, incoming);
  const count = (list: { isNew: boolean }[]) => ({
    known: list.filter(({ isNew }) => !isNew).length,
    new: list.filter(({ isNew }) => isNew).length,
  });
  return {
    plan,
    unit: owners.unit,
    board: owners.board,
    missing,
    planId: stands.plan?.id ?? null,
    standing: stands.what,
    edition: stands.edition && { id: stands.edition.id, number: stands.edition.number },
    fixed: stands.what === 'unchanged' && stands.edition?.id !== stands.plan?.editionId,
    inForce: stands.plan?.editionId ?? null,
    open: openRows(plan, join),
    goals: count(match.goals),
    passages: count(match.sections),
    indicators: count(match.indicators),
    activities: count(match.activities),
    newGoals: match.goals.filter(({ isNew }) => isNew).map(({ ref }) => ref),
    wordings: match.sections
      .filter(({ isNew, isNewText, ownerId }) => isNew && !isNewText && ownerId !== incoming?.ownerId)
      .map(({ section }) => ({ section })),
  };
}

function openRows({ indicators, activities, unplaced }: Plan, join: Join): PreviewedDocument['open'] {
  return [
    ...indicators.flatMap((indicator) => {
      const { id, name, source, unresolved } = indicator;
      if (source === null || unresolved.length === 0) return [];
      const placed = PRINTED_VALUES.map((value) => indicator[value]);
      return [{ list: 'indicators' as const, id, values: looseValues({ name, source }, placed, unplaced, join) }];
    }),
    ...activities.flatMap(({ id, title: name, source, start, end, unresolved }) => {
      if (source === null || unresolved.length === 0) return [];
      return [{ list: 'activities' as const, id, values: looseValues({ name, source }, [start, end], unplaced, join) }];
    }),
  ];
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
      if (source !== null && unresolved.length > 0)
        for (let n = source.line - AROUND; n <= source.lastLine + AROUND; n++) wanted.add(n);
  }
  return lines.filter(({ number }) => wanted.has(number));
}
