import { useEffect, useMemo, useRef } from 'react';
import type { FileLine } from '../../plan/model/kept.ts';
import type { Plan, Source } from '../../plan/model/plan.ts';
import { useWords } from '../../ui/language.ts';
import { partAt } from './parts.ts';

interface Props {
  name: string;
  lines: FileLine[];
  plan: Plan;
  /** The passage that is lit. */
  source: Source | null;
  onSelect: (part: string) => void;
}

/** The file's own lines, numbered, with the chosen passage lit. Choosing a line goes to its text. */
export function SourceLines({ name, lines, plan, source, onSelect }: Props) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const part = useMemo(() => partAt(plan), [plan]);

  useEffect(() => {
    const line = source && list.current?.querySelector<HTMLElement>(`[data-line="${source.line}"]`);
    const box = list.current?.parentElement;
    if (!line || !box) return;
    const [outer, inner] = [box.getBoundingClientRect(), line.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - 60;
  }, [source]);

  return (
    <>
      <p className="small quiet">{t('source.lead', { name })}</p>
      <ol className="source-lines" ref={list} lang="sv">
        {lines.map(({ number, text }) => {
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
