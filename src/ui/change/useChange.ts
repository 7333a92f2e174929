import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Change } from '../api.ts';
import { useSayChange } from './useSayChange.ts';

interface Then<Input, Output> {
  /** What was done, in a sentence. */
  said: (answer: Output, input: Input) => string;
  /** What the page does with the answer, before anything is asked for again; what it puts in the cache is fresh. */
  onDone?: (answer: Output, input: Input) => unknown;
  /** What the page does when the change has been taken back, if it is still shown. */
  onUndone?: (input: Input) => unknown;
}

/**
 * The one way for a page to change something: says what was done, offers to take it back if the operation says how, and has all that is shown
 * asked for again.
 */
export function useChange<Input extends object, Output>(
  call: Change<Input, Output>,
  { said, onDone, onUndone }: Then<Input, Output>,
) {
  const client = useQueryClient();
  const sayChange = useSayChange();
  const isShown = useIsShown();
  return useMutation({
    mutationFn: async (input: Input) => await call(...([input] as unknown as Parameters<typeof call>)),
    onSuccess: async ({ answer, undo }, input) => {
      await client.invalidateQueries({ refetchType: 'none' });
      await onDone?.(answer, input);
      sayChange(said(answer, input), undo, () => isShown.current && onUndone?.(input));
      void client.refetchQueries({ type: 'active', stale: true });
    },
  });
}

function useIsShown() {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
