import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EditionSummary, KeptPlan } from '../../plan/model/kept.ts';
import { historyQuery } from '../../plan/web/queries.ts';
import { useChange } from '../../ui/change/useChange.ts';
import { putPlanInForce } from '../../ui/client.ts';
import { useWords } from '../../ui/language.ts';
import { More } from '../../ui/parts/More.tsx';
import { useProblemWords } from '../../ui/useProblemWords.ts';
import { useSeen } from '../../ui/useSeen.ts';

/** Every edition of the plan, the latest first; one that is not in force can be put in force again, and that can be undone. */
export function PlanHistory({ kept: { summary, may } }: { kept: KeptPlan }) {
  const { t } = useWords();
  const problemIn = useProblemWords();
  const list = useInfiniteQuery(historyQuery(summary.id));
  const { see } = useSeen();
  const editions = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const inForce = editions.find((edition) => edition.inForce)?.id ?? null;
  const put = useChange(putPlanInForce, {
    said: () => t('plan.isInForce'),
    onDone: () => see({ utgava: undefined, iakttagelse: undefined }, { replace: true }),
  });
  return (
    <>
      <h2>{t('plan.history')}</h2>
      {put.error && <p role="alert">{problemIn(put.error)}</p>}
      <ol className="bare">
        {editions.map((edition) => (
          <li key={edition.id}>
            <EditionLine edition={edition} planId={summary.id} />{' '}
            {may.putInForce && !edition.inForce && (
              <button
                type="button"
                className="plain"
                disabled={put.isPending}
                onClick={() => put.mutate({ planId: summary.id, editionId: edition.id, replaces: inForce })}
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
