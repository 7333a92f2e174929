import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Changed } from '../api.ts';
import { sayChange } from './latest.ts';

/** Says that a change is made. When it has been taken back, all that is shown is asked for again. */
export function useSayChange() {
  const client = useQueryClient();
  return useCallback(
    (said: string, undo: Changed<unknown>['undo'], onUndone?: () => unknown) =>
      sayChange({
        said,
        undo:
          undo &&
          (async () => {
            await undo();
            await onUndone?.();
            await client.invalidateQueries();
          }),
      }),
    [client],
  );
}
