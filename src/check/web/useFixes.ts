import { useQueryClient } from '@tanstack/react-query';
import { planQuery } from '../../plan/web/queries.ts';
import { useChange } from '../../ui/change/useChange.ts';
import { fixFinding, putPlanInForce } from '../../ui/client.ts';
import { useWords } from '../../ui/language.ts';
import type { Edition } from '../model/reviewed.ts';
import { findingsQuery } from './queries.ts';

/** Fixes findings of a plan, and undoes the last fix by putting the edition before it in force. The page then shows the edition in force. */
export function useFixes(planId: string) {
  const { t } = useWords();
  const client = useQueryClient();
  // The text first and the findings last, so that what was pressed is not seen to leave before it is done.
  const onFixed = async ({ review }: Edition) => {
    await client.fetchQuery(planQuery(planId));
    client.setQueryData(findingsQuery(planId).queryKey, review);
  };
  const onUndone = async () => {
    await client.fetchQuery(planQuery(planId));
    await client.fetchQuery(findingsQuery(planId));
  };
  return {
    fix: useChange(fixFinding, { said: () => t('findings.isFixed'), onDone: onFixed }),
    undo: useChange(putPlanInForce, { said: () => t('findings.isUndone'), onDone: onUndone }),
  };
}
export type Fixes = ReturnType<typeof useFixes>;
