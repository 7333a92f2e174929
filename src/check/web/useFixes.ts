import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { planQuery } from '../../plan/web/queries.ts';
import { useChange } from '../../ui/change/useChange.ts';
import { fixFinding, undoFix } from '../../ui/client.ts';
import { useWords } from '../../ui/language.ts';
import type { Edition } from '../model/reviewed.ts';
import { findingsQuery } from './queries.ts';

/** Fixes findings of a plan, and undoes the last fix. The page goes on to the edition that is in force then. */
export function useFixes(planId: string) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const goTo = async (edition: string) => {
    // All that the page needs is there before it goes on, so that nothing blinks.
    await client.fetchQuery(planQuery(edition));
    await navigate({
      to: '/planer/$planId',
      params: { planId: edition },
      search: (seen) => seen,
      state: { goesOn: true },
      replace: true,
      resetScroll: false,
    });
  };
  const onDone = async ({ planId: edition, review }: Edition) => {
    client.setQueryData(findingsQuery(edition).queryKey, review);
    await goTo(edition);
  };
  const onUndone = async () => await goTo(planId);
  return {
    fix: useChange(fixFinding, { said: () => t('findings.isFixed'), onDone, onUndone }),
    undo: useChange(undoFix, { said: () => t('findings.isUndone'), onDone, onUndone }),
  };
}
export type Fixes = ReturnType<typeof useFixes>;
