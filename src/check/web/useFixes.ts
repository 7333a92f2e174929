import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { send } from '../../ui/api.ts';
import { findingsQuery, planQuery, plansQuery } from '../../ui/queries.ts';
import type { Edition } from '../model/reviewed.ts';

/** Fixes a finding of a plan by its fingerprint, or undoes the last fix, without one. The page goes on to the edition that stands then. */
export function useFixes(planId: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ fingerprint }: { fingerprint?: string }) => {
      const edition =
        fingerprint === undefined
          ? await send<Edition>(`/plans/${planId}/findings/undo-fix`, {})
          : await send<Edition>(`/plans/${planId}/findings/fix`, { fingerprint });
      // Another plan is in force now: every list is asked for anew when it is next seen.
      await client.invalidateQueries({ refetchType: 'none' });
      client.setQueryData(findingsQuery(edition.planId).queryKey, edition.review);
      // All that the page needs is there before it goes on, so that nothing blinks.
      await Promise.all([client.fetchQuery(planQuery(edition.planId)), client.fetchQuery(plansQuery)]);
      await navigate({
        to: '/planer/$planId',
        params: { planId: edition.planId },
        search: (seen) => seen,
        state: { goesOn: true },
        replace: true,
        resetScroll: false,
      });
      return edition;
    },
  });
}
export type Fixes = ReturnType<typeof useFixes>;
