import { type Block, inlineText, type Lines, type ListItem } from '../../kernel/richtext.ts';
import { isOwnSection } from '../../plan/model/ownership.ts';
import type { Goal, Plan, Section, Source } from '../../plan/model/plan.ts';
import type { Change, Field, Place } from './finding.ts';
import { placeOfActivity, placeOfIndicator, placeOfOutside, placeOfSection } from './place.ts';

/** The smallest self-contained text: a paragraph, a sub-heading, a list item, a table cell, an analysis, a deviation. */
export interface Piece {
  text: string;
  kind: Block['type'] | 'value';
  place: Place;
  /** Which text of its part it is in, and where in that text it begins. */
  field: Field;
  at: number;
  /** The goal it is under; `null` outside the goals. */
  goal: Goal | null;
  /** The text of that goal that it is in; `null` outside the goals and in rows. */
  section: Section | null;
  /** False for a text that the unit inherits. */
  own: boolean;
  line: number | null;
  lastLine: number | null;
}

type Setting = Pick<Piece, 'place' | 'goal' | 'section' | 'own'>;

const known = new WeakMap<Plan, readonly Piece[]>();

/**
 * Every text of a plan piece by piece: goals first, then what is outside them, then analyses and deviations. Computed
 * once per plan.
 */
export function piecesOf(plan: Plan): readonly Piece[] {
  const pieces = known.get(plan) ?? readPieces(plan);
  known.set(plan, pieces);
  return pieces;
}

function readPieces(plan: Plan): Piece[] {
  const pieces: Piece[] = [];
  const byId = new Map(plan.goals.map((goal) => [goal.id, goal]));
  for (const goal of plan.goals) {
    for (const section of goal.sections) {
      const setting = { place: placeOfSection(goal, section), section, goal, own: isOwnSection(goal, section) };
      addText(pieces, section, setting);
    }
  }
  for (const section of plan.sections)
    addText(pieces, section, { place: placeOfOutside(section), section: null, goal: null, own: true });
  const addValue = (text: string | null, field: Field, place: Place) => {
    if (text)
      pieces.push({
        text,
        kind: 'value',
        place,
        section: null,
        field,
        at: 0,
        goal: byId.get(place.goal ?? '') ?? null,
        own: true,
        ...linesOf(undefined, place.source),
      });
  };
  for (const indicator of plan.indicators) addValue(indicator.analysis, 'analysis', placeOfIndicator(indicator));
  for (const activity of plan.activities) {
    for (const field of ['deviation', 'analysis'] as const) addValue(activity[field], field, placeOfActivity(activity));
  }
  return pieces;
}

/** The texts that the unit wrote itself, in running prose: not the cells of tables, whose words break at their edges. */
export const ownProse = (plan: Plan): Piece[] => piecesOf(plan).filter(({ own, kind }) => own && kind !== 'table');

/** Replaces words that begin at an offset of a piece. */
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

const linesOf = (lines: Lines | undefined, source: Source | null) => ({
  line: lines?.line ?? source?.line ?? null,
  lastLine: lines?.lastLine ?? source?.lastLine ?? null,
});

function addText(pieces: Piece[], { body, source }: { body: Block[]; source: Source | null }, setting: Setting): void {
  let at = 0;
  for (const block of body) at = addBlock(pieces, block, at, setting, source);
}

/** Adds the pieces of a block that begins at an offset of the text; returns where the next block begins. */
function addBlock(pieces: Piece[], block: Block, start: number, setting: Setting, source: Source | null): number {
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
