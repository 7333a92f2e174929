import { type SetLine, textOf } from './set-line.ts';

/** An analysis stands below its row, over the whole width of the table. A narrow cell may have broken the word. */
export const isAnalysis = ({ runs }: Pick<SetLine, 'runs'>): boolean =>
  /^A ?n ?a ?l ?y ?s(?!\p{L})/u.test(textOf(runs.slice(0, MANY)));

/** More texts than a word is set in. */
const MANY = 24;

/** A table of the form begins with the names of its columns, and the first of those says what its rows are. */
export const namesColumns = ({ runs }: SetLine): boolean =>
  /^(?:Indikator|Aktivitet)(?=\s|$)/u.test(textOf(runs.slice(0, MANY)));

/** A goal stands in a paragraph of its own, whatever stands above it. */
export const beginsGoal = ({ runs }: SetLine): boolean =>
  /^(?:KF:s (?:inriktningsmål|mål för verksamhetsområdet)|(?:Nämnd|Avdelnings|Enhets)mål)\s*:/u.test(
    textOf(runs.slice(0, MANY)),
  );
