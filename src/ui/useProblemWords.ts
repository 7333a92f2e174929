import { useCallback } from 'react';
import { ApiProblem } from './api.ts';
import { useWords } from './language.ts';

/** Says what went wrong, in the server's own sentence, or that it does not answer. */
export function useProblemWords(): (error: Error) => string {
  const { t, say } = useWords();
  return useCallback(
    (error) => (error instanceof ApiProblem && error.words ? say(error.words) : t('failed.offline')),
    [t, say],
  );
}
