import { type Block, inlineText, type Lines, type ListItem } from '../../kernel/richtext.ts';
import { isOwnSection } from '../../plan/model/ownership.ts';
import type { Goal, Plan, Source } from '../../plan/model/plan.ts';
import type { Change, Field, Place } from './finding.ts';
import { placeOfActivity, placeOfIndicator, placeOfOutside, placeOfSection } from './place.ts';

/** The smallest text that stands by itself: a paragraph, a sub-heading, a list item, a table cell, an analysis, a deviation. */
export interface Piece {
  text: string;
  kind: Block['type'] | 'value';
  place: Place;
  /** Which text of its part it stands in, and where in it that begins. */
  field: Field;
  at: number;
  /** The goal it stands under; `null` outside the goals. */
  goal: Goal | null;
  /** False for a text that the unit inherits. */
  own: boolean;
  line: number | null;
  lastLine: number | null;
}

type Setting = Pick<Piece, 'place' | 'goal' | 'own'>;

const known = new WeakMap<Plan, readonly Piece[]>();

/** Every text of a plan piece by piece: goals first, then what stands outside them, then analyses and deviations. Made once for each plan. */
export function piecesOf(plan: Plan): readonly Piece[] {
  const pieces = known.get(plan) ?? readPieces(plan);
  known.set(plan, pieces);
  return pieces;
}

function readPieces(plan: Plan): Piece[] {
  const pieces: Piece[] = [];
  const byId = new Map(plan.goals.map((goal) => [goal.id, goal]));
  for (const goal of plan.goals) {
    for (const [index, section] of goal.sections.entries()) {
      const setting = { place: placeOfSection(goal, index), goal, own: isOwnSection(goal, section) };
      addText(pieces, section, setting);
    }
  }
  for (const [index, section] of plan.sections.entries())
    addText(pieces, section, { place: placeOfOutside(plan, index), goal: null, own: true });
  const addValue = (text: string | null, field: Field, place: Place, source: Source, goal: string) => {
    if (text)
      pieces.push({
        text,
        kind: 'value',
        place,
        field,
        at: 0,
        goal: byId.get(goal) ?? null,
        own: true,
        ...linesOf(undefined, source),
      });
  };
  for (const [index, indicator] of plan.indicators.entries())
    addValue(indicator.analysis, 'analysis', placeOfIndicator(indicator, index), indicator.source, indicator.goal);
  for (const [index, activity] of plan.activities.entries()) {
    for (const field of ['deviation', 'analysis'] as const)
      addValue(activity[field], field, placeOfActivity(activity, index), activity.source, activity.goal);
  }
  return pieces;
}

/** The texts that the unit wrote itself, in running prose: not the cells of tables, whose words break at their edges. */
export const ownProse = (plan: Plan): Piece[] => piecesOf(plan).filter(({ own, kind }) => own && kind !== 'table');

/** Puts words in place of others that begin at an offset of a piece. */
export const changeIn = (
  { place: { goal, part }, field, at }: Piece,
  start: number,
  from: string,
  to: string,
): Change => ({
  goal,
  part,
  field,
  at: at + start,
  from,
  to,
});

const linesOf = (lines: Lines | undefined, source: Source) => ({
  line: lines?.line ?? source.line,
  lastLine: lines?.lastLine ?? source.lastLine,
});

function addText(pieces: Piece[], { body, source }: { body: Block[]; source: Source }, setting: Setting): void {
  let at = 0;
  for (const block of body) at = addBlock(pieces, block, at, setting, source);
}

/** Adds what stands in a block that begins at an offset of the text; answers where the next one begins. */
function addBlock(pieces: Piece[], block: Block, start: number, setting: Setting, source: Source): number {
  let at = start;
  const add = (text: string, lines: Lines | undefined) => {
    if (text !== '')
      pieces.push({
        text,
        kind: block.type,
        field: 'text',
        at,
        ...setting,
        ...linesOf(lines ?? block.lines, source),
      });
    // The line break or the tab after it.
    at += text.length + 1;
  };
  const addItem = (item: ListItem) => {
    add(inlineText(item.content), item.lines);
    for (const inner of item.children ?? []) for (const child of inner.items) addItem(child);
  };
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      add(inlineText(block.content), block.lines);
      break;
    case 'list':
      for (const item of block.items) addItem(item);
      break;
    case 'table':
      for (const row of block.rows) {
        for (const cell of row) add(inlineText(cell), block.lines);
        if (row.length === 0) at++;
      }
  }
  return at;
}
