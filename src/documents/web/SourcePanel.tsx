import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { Plan } from '../../plan/model/plan.ts';
import { useWords } from '../../web/language.ts';
import { sourceQuery } from '../../web/queries.ts';
import { partAt, sourceOfPart } from './parts.ts';

interface Props {
  planId: string;
  plan: Plan;
  selected: string | undefined;
  onSelect: (part: string) => void;
}

/** The file's own lines, numbered, with the chosen passage lit. Choosing a line goes to its text. */
export function SourcePanel({ planId, plan, selected, onSelect }: Props) {
  const { t } = useWords();
  const { data } = useQuery(sourceQuery(planId));
  const list = useRef<HTMLOListElement>(null);
  const part = useMemo(() => partAt(plan), [plan]);
  const source = selected === undefined ? null : sourceOfPart(plan, selected);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines must be there before one of them can be shown.
  useEffect(() => {
    const line = source && list.current?.querySelector<HTMLElement>(`[data-line="${source.line}"]`);
    const box = list.current?.parentElement;
    if (!line || !box) return;
    const [outer, inner] = [box.getBoundingClientRect(), line.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - 60;
  }, [source?.line, data]);

  if (!data) return <p role="status">{t('waiting')}</p>;
  return (
    <>
      <p className="small quiet">{t('source.lead', { name: data.name })}</p>
      <ol className="source-lines" ref={list} lang="sv">
        {data.lines.map(({ number, text }) => {
          const lit = source !== null && number >= source.line && number <= source.lastLine;
          const to = part(number);
          return (
            <li key={number} data-line={number} className={lit ? 'lit' : undefined}>
              <span className="number" aria-hidden="true">
                {number}
              </span>
              {to === null || text.trim() === '' ? (
                <span className="quiet" title={text.trim() === '' ? undefined : t('source.none')}>
                  {text}
                </span>
              ) : (
                <button type="button" className="line" tabIndex={lit ? 0 : -1} onClick={() => onSelect(to)}>
                  {text}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
