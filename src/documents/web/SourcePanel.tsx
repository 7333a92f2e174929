import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Plan } from '../../plan/model/plan.ts';
import { useWords } from '../../ui/language.ts';
import { hasPages } from './boxes.ts';
import { partAt, sourceOfPart } from './parts.ts';
import { sourceQuery } from './queries.ts';
import { SourceLines } from './SourceLines.tsx';
import { SourcePicture } from './SourcePicture.tsx';

interface Props {
  planId: string;
  plan: Plan;
  selected: string | undefined;
  onSelect: (part: string) => void;
}

const VIEWS = ['show', 'lines'] as const;

/** Where the chosen passage stands in the file: in its numbered lines, and on the picture of its page where it has pages. */
export function SourcePanel({ planId, plan, selected, onSelect }: Props) {
  const { t } = useWords();
  const { data } = useQuery(sourceQuery(planId));
  const [view, setView] = useState<(typeof VIEWS)[number]>('show');
  if (!data) return <p role="status">{t('waiting')}</p>;
  const { name, lines } = data;
  const source = selected === undefined ? null : sourceOfPart(plan, selected);
  const all = <SourceLines name={name} lines={lines} plan={plan} source={source} onSelect={onSelect} />;
  if (!hasPages(lines)) return all;
  return (
    <>
      <fieldset className="source-views">
        <legend className="unseen">{t('picture.view')}</legend>
        {VIEWS.map((one) => (
          <button key={one} type="button" className="plain" aria-pressed={view === one} onClick={() => setView(one)}>
            {t(`picture.${one}`)}
          </button>
        ))}
      </fieldset>
      {view === 'show' ? (
        <SourcePicture
          planId={planId}
          name={name}
          lines={lines}
          source={source}
          onLine={(line) => {
            const to = partAt(plan)(line);
            if (to !== null) onSelect(to);
          }}
        />
      ) : (
        all
      )}
    </>
  );
}
