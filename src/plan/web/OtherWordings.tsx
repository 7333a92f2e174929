import { diffWords } from 'diff';
import { useWords } from '../../ui/language.ts';
import type { Wording } from '../model/kept.ts';

/** How others put the same text, with the difference word by word. */
export function OtherWordings({ own, others }: { own: string; others: Wording[] }) {
  const { t } = useWords();
  const namesOf = (plans: Wording['plans'], more: boolean) => {
    const names = [...new Set(plans.map(({ name }) => name))].join(', ');
    return more ? t('plan.andMore', { names }) : names;
  };
  return (
    <details className="wordings">
      <summary>{t('plan.wordings', { count: others.length })}</summary>
      {others.map(({ text, plans, more }) => (
        <div key={text}>
          <p className="small quiet">{t('plan.wordingOf', { names: namesOf(plans, more) })}</p>
          <p className="reading">
            {diffWords(own, text).map(({ value, added, removed }, index) => {
              const key = index.toString();
              if (added)
                return (
                  <ins key={key}>
                    <span className="unseen">{t('plan.removed')}: </span>
                    {value}
                  </ins>
                );
              if (removed)
                return (
                  <del key={key}>
                    <span className="unseen">{t('plan.added')}: </span>
                    {value}
                  </del>
                );
              return <span key={key}>{value}</span>;
            })}
          </p>
        </div>
      ))}
    </details>
  );
}
