import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { partIdOf } from '../../check/model/place.ts';
import { FindingMarks } from '../../check/web/FindingMarks.tsx';
import { openOf } from '../../check/web/parts.ts';
import { findingsQuery } from '../../check/web/queries.ts';
import { groupBy } from '../../kernel/group.ts';
import { useSeen } from '../../ui/useSeen.ts';

/** Draws, at a part of the plan's text, the numbers of what the review has found there; nothing until it has been read. */
export function useMarks(planId: string): (part: string) => ReactNode {
  const { data } = useQuery(findingsQuery(planId));
  const { see } = useSeen();
  const byPart = useMemo(() => groupBy(openOf(data?.findings ?? []), ({ finding }) => partIdOf(finding.place)), [data]);
  return (part) => (
    <FindingMarks
      here={byPart.get(part) ?? []}
      onOpen={({ finding }) =>
        see({ visa: 'granskning', del: part, iakttagelse: finding.fingerprint }, { replace: true })
      }
    />
  );
}
