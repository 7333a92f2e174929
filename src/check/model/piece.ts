import { type Block, inlineText, type Lines, type ListItem } from '../../kernel/richtext.ts';
import type { Goal, Plan, Source } from '../../plan/model/plan.ts';
import type { Place } from './finding.ts';
import { isOwnSection } from './own.ts';
import { placeOfActivity, placeOfIndicator, placeOfOutside, placeOfSection } from './place.ts';

/** The smallest text that stands by itself: a paragraph, a sub-heading, a list item, a table cell, an analysis, a deviation. */
export interface Piece {
  text: string;
  kind: Block['type'] | 'value';
  place: Place;
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
      for (const block of section.body) addBlock(pieces, block, setting, section.source);
    }
  }
  for (const [index, section] of plan.sections.entries()) {
    const setting = { place: placeOfOutside(plan, index), goal: null, own: true };
    for (const block of section.body) addBlock(pieces, block, setting, section.source);
  }
  const addValue = (text: string | null, place: Place, source: Source, goal: string) => {
    if (text)
      pieces.push({
        text,
        kind: 'value',
        place,
        goal: byId.get(goal) ?? null,
        own: true,
        ...linesOf(undefined, source),
      });
  };
  for (const [index, indicator] of plan.indicators.entries())
    addValue(indicator.analysis, placeOfIndicator(indicator, index), indicator.source, indicator.goal);
  for (const [index, activity] of plan.activities.entries()) {
    for (const text of [activity.deviation, activity.analysis])
      addValue(text, placeOfActivity(activity, index), activity.source, activity.goal);
  }
  return pieces;
}

/** The texts that the unit wrote itself, in running prose: not the cells of tables, whose words break at their edges. */
export const ownProse = (plan: Plan): Piece[] => piecesOf(plan).filter(({ own, kind }) => own && kind !== 'table');

const linesOf = (lines: Lines | undefined, source: Source) => ({
  line: lines?.line ?? source.line,
  lastLine: lines?.lastLine ?? source.lastLine,
});

function addBlock(pieces: Piece[], block: Block, setting: Setting, source: Source): void {
  const add = (text: string, lines: Lines | undefined) => {
    if (text !== '') pieces.push({ text, kind: block.type, ...setting, ...linesOf(lines ?? block.lines, source) });
  };
  const addItem = (item: ListItem) => {
    add(inlineText(item.content), item.lines);
    for (const inner of item.children ?? []) for (const child of inner.items) addItem(child);
  };
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      add(inlineText(block.content), block.lines);
      return;
    case 'list':
      for (const item of block.items) addItem(item);
      return;
    case 'table':
      for (const row of block.rows) for (const cell of row) add(inlineText(cell), block.lines);
  }
}
