import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../ui/api.ts';
import { findingsQuery, planQuery } from '../../ui/queries.ts';
import type { Edition, Review } from '../model/reviewed.ts';

/** Fixes a finding of a plan by its fingerprint, or undoes the last fix, without one. The page then shows the edition that is in force. */
export function useFixes(planId: string, review: Review) {
  const client = useQueryClient();
  // The text first and the findings last, so that what was pressed is not seen to leave before it is done.
  const refetch = async () => {
    await client.invalidateQueries({ refetchType: 'none' });
    await client.fetchQuery(planQuery(planId));
  };
  return useMutation({
    mutationFn: async ({ fingerprint }: { fingerprint?: string }) => {
      const { edition, fixed } = review;
      if (fingerprint !== undefined) {
        const made = await send<Edition>(`/plans/${planId}/findings/fix`, { edition, fingerprint });
        await refetch();
        client.setQueryData(findingsQuery(planId).queryKey, made.review);
      } else {
        const asked = { editionId: fixed[0]?.former, replaces: edition };
        await send(`/plans/${planId}/put-in-force`, asked);
        await refetch();
        await client.fetchQuery(findingsQuery(planId));
      }
    },
  });
}
export type Fixes = ReturnType<typeof useFixes>;
