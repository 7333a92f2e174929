import { type SetLine, textOf } from './set-line.ts';

/** An analysis stands below its row, over the whole width of the table. */
export const isAnalysis = ({ runs }: SetLine): boolean => /^Analys\b/u.test(textOf(runs));

/** A table of the form begins with the names of its columns, and the first of those says what its rows are. */
export const namesColumns = ({ runs }: SetLine): boolean => /^(?:Indikator|Aktivitet)(?=\s|$)/u.test(textOf(runs));
