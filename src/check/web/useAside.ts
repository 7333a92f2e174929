import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../ui/api.ts';
import { findingsQuery } from '../../ui/queries.ts';
import type { Review } from '../model/reviewed.ts';

/** Sets findings of a plan aside, with a reason, and brings them back, without one. */
export function useAside(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ fingerprint, reason }: { fingerprint: string; reason?: string }) =>
      reason === undefined
        ? await send<Review>(`/plans/${planId}/findings/bring-back`, { fingerprint })
        : await send<Review>(`/plans/${planId}/findings/set-aside`, { fingerprint, reason }),
    onSuccess: async (review) => {
      client.setQueryData(findingsQuery(planId).queryKey, review);
      await client.invalidateQueries({ queryKey: ['checks'] });
    },
  });
}
export type Aside = ReturnType<typeof useAside>;
