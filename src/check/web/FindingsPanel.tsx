import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../web/language.ts';
import { findingsQuery } from '../../web/queries.ts';
import type { Place } from '../model/finding.ts';
import './findings.css';

/** What a careful colleague would have pointed out: first what is good, then an editor's notes with their evidence folded below. */
export function FindingsPanel({
  planId,
  selected,
  onSelect,
}: {
  planId: string;
  selected: string | undefined;
  onSelect: (part: string) => void;
}) {
  const { t, say } = useWords();
  const { data, error } = useQuery(findingsQuery(planId));
  if (error) return <p role="alert">{t('failed.offline')}</p>;
  if (!data) return <p role="status">{t('waiting')}</p>;
  const { findings, good } = data;
  return (
    <>
      {good.length > 0 && (
        <>
          <h2>{t('findings.good')}</h2>
          <ul className="good">
            {good.map((words) => (
              <li key={words.sv}>{say(words)}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{findings.length === 0 ? t('findings.none') : t('findings.lead', { count: findings.length })}</h2>
      <ol className="findings">
        {findings.map((finding, index) => {
          const part = partOf(finding.place);
          return (
            <li
              key={`${finding.rule}-${index.toString()}`}
              className={part !== null && part === selected ? 'lit' : undefined}
            >
              <p className="small quiet">
                {t(`findings.severity.${finding.severity}`)} · <span lang="sv">{finding.place.label}</span>
              </p>
              <p>{say(finding.message)}</p>
              {part && (
                <button type="button" className="plain" onClick={() => onSelect(part)}>
                  {t('findings.go')}
                </button>
              )}
              {finding.evidence.length > 0 && (
                <details>
                  <summary>{t('findings.evidence')}</summary>
                  {finding.evidence.map(({ text, line }) => (
                    <blockquote key={`${line}-${text}`} lang="sv">
                      {text} {line !== null && <span className="quiet small">{t('plan.line', { line })}</span>}
                    </blockquote>
                  ))}
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** The part of the plan as the address names it. */
function partOf({ goal, part }: Place): string | null {
  switch (part.kind) {
    case 'goal':
      return goal;
    case 'section':
      return goal && `${goal}.s${part.index}`;
    case 'indicator':
      return `i${part.index}`;
    case 'activity':
      return `a${part.index}`;
    case 'outside':
      return `u${part.index}`;
    case 'plan':
      return null;
  }
}
