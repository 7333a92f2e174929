import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useWords } from '../../ui/language.ts';
import { useSeen } from '../../ui/useSeen.ts';
import { partsQuery } from './queries.ts';

const PartSearch = lazy(async () => ({ default: (await import('./PartSearch.tsx')).PartSearch }));

const SAID = {
  board: { key: 'namnd', all: 'allBoards' },
  unit: { key: 'enhet', all: 'allUnits' },
} as const;

/** Narrows a list to one board or one unit; what is chosen is in the address. Few are a list to choose from, many are searched for. */
export function PartChooser({ kind }: { kind: keyof typeof SAID }) {
  const { t } = useWords();
  const { seen, see } = useSeen();
  const { items, more } = useSuspenseQuery(partsQuery(kind, '')).data;
  const { key, all } = SAID[kind];
  const choose = (id: string | undefined) => see({ [key]: id });
  const common = { label: t(`parts.${kind}`), all: t(`parts.${all}`), chosen: seen[key], onChoose: choose };
  return (
    <div className="choose">
      {more ? (
        <Suspense fallback={<div className="bone" />}>
          <PartSearch kind={kind} {...common} />
        </Suspense>
      ) : (
        <label>
          {common.label}
          <select value={common.chosen ?? ''} onChange={(event) => choose(event.target.value || undefined)}>
            <option value="">{common.all}</option>
            {items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
