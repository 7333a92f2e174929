import { steadyLevels } from '../../../kernel/levels.ts';
import { Problem } from '../../../kernel/problem.ts';
import { plainText } from '../../../kernel/richtext.ts';
import { idGiver } from '../../../plan/model/ids.ts';
import type { Goal, OutsideSection, Plan, Section } from '../../../plan/model/plan.ts';
import type { Recognition } from '../../model/recognition.ts';
import type { SourceText } from '../../model/source.ts';
import type { Draft, DraftOutside, DraftSection } from './draft.ts';
import { Fates } from './fates.ts';
import { annexLines } from './front/annex.ts';
import { readFront } from './front/front.ts';
import { frontPage } from './front/front-page.ts';
import { sharedLabels } from './front/shared-labels.ts';
import { splitDocuments } from './front/split.ts';
import { type Furniture, findFurniture } from './furniture.ts';
import { type Line, linesOf, placeOf, widthOf } from './line.ts';
import { activityOf, indicatorOf } from './table/tables.ts';
import { blocksOf, itemsOf } from './text/blocks.ts';
import { isSpaced, type Setting } from './text/paragraphs.ts';
import { joinerFor } from './vocabulary.ts';
import { walk } from './walk.ts';

/** What a caller may want to follow while it runs. */
export interface Options {
  /** Called now and then with the share done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/**
 * Turns lines and cells into plans and reports. Pure, and linear in the number of lines. Every line that says something
 * ends in exactly one place: a field, page furniture, or `unplaced`; `coverage` counts them. Fails with `no-plan-found`
 * if the text holds no goal.
 */
export function recognise(source: SourceText, options: Options = {}): Recognition {
  const lines = linesOf(source);
  if (!lines.some((line) => line.goal)) throw noPlan(source.name);
  const furniture = findFurniture(lines);
  for (const line of lines) line.page ??= furniture.pages[line.index] ?? null;
  const fates = new Fates();
  fates.set(
    'furniture',
    lines.filter((line) => furniture.lines.has(line.index)),
  );
  const width = widthOf(lines);
  const marked = source.format !== 'txt';
  const setting: Setting = {
    marked,
    width,
    spaced: !marked && isSpaced(lines, width),
    join: joinerFor(lines),
  };
  const documents = splitDocuments(lines, (line) => furniture.lines.has(line.index)).map((part) =>
    readDocument(part, setting, fates, furniture, (index) => report(options, index, lines.length)),
  );
  return { documents, coverage: fates.coverage(lines), notes: source.notes };
}

const report = ({ onProgress }: Options, index: number, total: number) => {
  if (onProgress && index % 2048 === 0) onProgress(index / total);
};

function readDocument(
  part: Line[],
  setting: Setting,
  fates: Fates,
  furniture: Furniture,
  onIndex: (index: number) => void,
): Plan {
  fates.set('furniture', annexLines(part));
  const body = part.filter((line) => fates.isFree(line));
  const front = frontPage(part, fates);
  const shared = sharedLabels(front.lines);
  fates.set('unplaced', shared.ambiguous);
  fates.set('placed', shared.wrapped);
  fates.set('furniture', front.furniture);
  const rest = body.filter((line) => fates.isFree(line));
  const { draft, columnYears, hasOutcomes } = walk(rest, setting, fates, (i) => onIndex(rest[i]?.index ?? 0));
  const indicators = draft.rows
    .filter(({ kind }) => kind === 'indicators')
    .map(({ id, goal, row }) => indicatorOf(id, goal, row));
  const about = readFront(shared.lines, part, {
    pageLines: furniture.pageLines,
    columnYears,
    periods: indicators.flatMap(({ period }) => period ?? []),
    hasOutcomes: hasOutcomes || indicators.some(({ outcome, period }) => outcome !== null || period !== null),
    boardGoals: draft.goals.filter(({ level }) => level === 'board').map(({ title }) => title),
  });
  return {
    ...about,
    goals: goalsOf(draft, setting),
    indicators,
    activities: draft.rows
      .filter(({ kind }) => kind === 'activities')
      .map(({ id, goal, row }) => activityOf(id, goal, row)),
    sections: sectionsOf(draft, setting),
    order: draft.order,
    furniture: fates.listed('furniture', part, shared.readings),
    unplaced: fates.listed('unplaced', part),
  };
}

function goalsOf(draft: Draft, setting: Setting): Goal[] {
  const nextId = idGiver();
  return draft.goals.map(({ drafts, ...goal }) => ({
    ...goal,
    sections: drafts.map((section) => sectionOf(section, setting, () => nextId('item'))),
  }));
}

function sectionOf({ id, kind, heading, label, lines }: DraftSection, setting: Setting, itemId: () => string): Section {
  const body = blocksOf(lines, setting, kind === 'expectedResult');
  const items = kind === 'expectedResult' ? itemsOf(body) : [];
  const first = label ?? (lines[0] as Line);
  return {
    id,
    kind,
    heading,
    text: plainText(body),
    items,
    itemIds: items.map(itemId),
    body,
    source: placeOf(first, lines.at(-1) ?? first),
  };
}

/** The sections outside the goals. Heading levels begin at 1 and skip none, whatever the format counts from. */
function sectionsOf(draft: Draft, setting: Setting): OutsideSection[] {
  const headed = draft.outside.filter(({ heading }) => heading !== '');
  const steady = steadyLevels(headed.map(({ level }) => level));
  const levels = new Map(headed.map((section, i) => [section, steady[i]]));
  // A text before the first heading has no level of its own.
  return draft.outside.map((section) => outsideOf(section, levels.get(section) ?? 1, setting));
}

function outsideOf({ id, heading, label, lines }: DraftOutside, level: number, setting: Setting): OutsideSection {
  const body = blocksOf(lines, setting);
  const first = label ?? (lines[0] as Line);
  return {
    id,
    heading,
    level,
    text: plainText(body),
    body,
    source: placeOf(first, lines.at(-1) ?? first),
  };
}

const noPlan = (name: string) =>
  new Problem('no-plan-found', {
    sv: `${name} ser inte ut som en verksamhetsplan eller rapport: den har inga mål (”KF:s mål …”, ”Nämndmål: …”, ”Enhetsmål: …”). Kontrollera att det är rätt fil.`,
    en: `${name} does not look like a plan or a report: it has no goals (“KF:s mål …”, “Nämndmål: …”, “Enhetsmål: …”). Check that it is the right file.`,
  });
