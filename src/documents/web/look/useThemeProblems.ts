import { useState } from 'react';
import { ApiProblem } from '../../../ui/api.ts';
import { useWords, type WordKey } from '../../../ui/language.ts';
import { useProblemWords } from '../../../ui/useProblemWords.ts';
import { type Draft, faultsIn, PLACES, type Place, placeOf } from './draft.ts';

const FAULTS: Partial<Record<Place, WordKey>> = {
  alt: 'look.fault.alt',
  accent: 'look.fault.accent',
  heading: 'look.fault.typeface',
  body: 'look.fault.typeface',
};

/** The field that something the server refused is about; `null` where it is about none. */
export const fieldOf = (error: Error | null): Place | null =>
  error instanceof ApiProblem ? placeOf(error.field) : null;

/** What is wrong with a look, said at the field where it is: what is seen here, and what the server has said. */
export function useThemeProblems(draft: Draft, errors: (Error | null)[]) {
  const { t } = useWords();
  const words = useProblemWords();
  /** Fields that someone has left: what is wrong in the others may still be on its way to be right. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const faults = faultsIn(draft);
  return {
    faults,
    problemIn: (place: Place): string | null => {
      const fault = FAULTS[place];
      if (fault && faults.includes(place)) return left.has(place) ? t(fault) : null;
      const error = errors.find((one) => fieldOf(one) === place);
      return error ? words(error) : null;
    },
    /** What is wrong where it is about no field. */
    problemOf: (error: Error | null): string | null => (error && fieldOf(error) === null ? words(error) : null),
    leave: (name: string | null) => name !== null && setLeft((before) => new Set([...before, name])),
    leaveAll: () => setLeft(new Set(PLACES)),
  };
}
