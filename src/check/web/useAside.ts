import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../ui/change/useChange.ts';
import { bringFindingBack, setFindingAside } from '../../ui/client.ts';
import { useWords } from '../../ui/language.ts';
import type { Review } from '../model/reviewed.ts';
import { findingsQuery } from './queries.ts';

/** Sets findings of a plan aside, with a reason, and brings them back. */
export function useAside(planId: string) {
  const { t } = useWords();
  const client = useQueryClient();
  const onDone = (review: Review) => client.setQueryData(findingsQuery(planId).queryKey, review);
  return {
    set: useChange(setFindingAside, { said: () => t('findings.isAside'), onDone }),
    back: useChange(bringFindingBack, { said: () => t('findings.isBack'), onDone }),
  };
}
export type Aside = ReturnType<typeof useAside>;
