import { type SetLine, textOf } from './set-line.ts';

/** An analysis is below its row, over the whole width of the table. A narrow cell may have broken the word. */
export const isAnalysis = ({ runs }: Pick<SetLine, 'runs'>): boolean =>
  /^A ?n ?a ?l ?y ?s(?!\p{L})/u.test(textOf(runs.slice(0, MANY)));

/** More texts than a word is set in. */
const MANY = 24;

const ROWS = /^(?:Indikator|Aktivitet)$/u;
const COLUMN = /^(?:kf:s|årsmål|period|utfall|start|slut|avvikelse)/iu;

/** True for texts beside each other that name the columns of a table of the form: what its rows are, and something about them. */
export const namesColumns = ([first = '', ...more]: string[]): boolean =>
  ROWS.test(first) && more.some((text) => COLUMN.test(text));

/** A goal has a paragraph of its own, whatever is above it. */
export const beginsGoal = ({ runs }: SetLine): boolean =>
  /^(?:KF:s (?:inriktningsmål|mål för verksamhetsområdet)|(?:Nämnd|Avdelnings|Enhets)mål)\s*:/u.test(
    textOf(runs.slice(0, MANY)),
  );
