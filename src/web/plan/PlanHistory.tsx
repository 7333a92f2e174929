import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EditionSummary, KeptPlan, PlanSummary } from '../../plan/model/kept.ts';
import { ApiProblem, send } from '../../ui/api.ts';
import { useWords } from '../../ui/language.ts';
import { More } from '../../ui/parts/More.tsx';
import { historyQuery } from '../../ui/queries.ts';
import { useSeen } from '../../ui/useSeen.ts';

/** Every edition of the plan, the latest first; one that is not in force can be put in force again, and that can be undone. */
export function PlanHistory({ kept: { summary, may } }: { kept: KeptPlan }) {
  const { t, say } = useWords();
  const list = useInfiniteQuery(historyQuery(summary.id));
  const { see } = useSeen();
  const client = useQueryClient();
  const [undo, setUndo] = useState<{ editionId: string; replaces: string }>();
  const editions = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const inForce = editions.find((edition) => edition.inForce)?.id ?? null;
  const put = useMutation({
    mutationFn: async (asked: { editionId: string; replaces: string | null }) =>
      await send<PlanSummary>(`/plans/${summary.id}/put-in-force`, asked),
    onSuccess: async (_, { editionId, replaces }) => {
      setUndo(replaces === null || undo ? undefined : { editionId: replaces, replaces: editionId });
      see({ utgava: undefined, iakttagelse: undefined }, { replace: true });
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <h2>{t('plan.history')}</h2>
      <p role="status">
        {put.isSuccess && t('plan.isInForce')}{' '}
        {undo && (
          <button type="button" className="plain" onClick={() => put.mutate(undo)}>
            {t('plan.undo')}
          </button>
        )}
      </p>
      {put.error && (
        <p role="alert">
          {put.error instanceof ApiProblem && put.error.words ? say(put.error.words) : t('failed.offline')}
        </p>
      )}
      <ol className="bare">
        {editions.map((edition) => (
          <li key={edition.id}>
            <EditionLine edition={edition} planId={summary.id} />{' '}
            {may.putInForce && !edition.inForce && (
              <button
                type="button"
                className="plain"
                disabled={put.isPending}
                onClick={() => {
                  setUndo(undefined);
                  put.mutate({ editionId: edition.id, replaces: inForce });
                }}
              >
                {t('plan.putInForce')}
                <span className="unseen"> {t('plan.edition', { number: edition.number })}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      <More of={list} />
    </>
  );
}

function EditionLine({ edition, planId }: { edition: EditionSummary; planId: string }) {
  const { t, language } = useWords();
  const { number, inForce, keptAt, keptBy, madeFrom, file } = edition;
  const at = new Date(keptAt).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
  const said = [
    inForce && t('plan.inForce'),
    madeFrom !== null ? t('plan.fixedFrom', { number: madeFrom }) : file,
    t('plan.keptBy', { who: keptBy, at }),
  ];
  return (
    <>
      <Link
        to="/planer/$planId"
        params={{ planId }}
        search={(seen) => {
          const { utgava: _, ...rest } = seen;
          return inForce ? rest : { ...rest, utgava: edition.id };
        }}
      >
        {t('plan.edition', { number })}
      </Link>{' '}
      <span className="small quiet">{said.filter(Boolean).join(' · ')}</span>
    </>
  );
}
