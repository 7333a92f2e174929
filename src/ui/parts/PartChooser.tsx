import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NodeKind } from '../../organisation/model/organisation.ts';
import { useWords } from '../language.ts';
import { partsQuery } from '../queries.ts';
import { useSeen } from '../useSeen.ts';

const SAID = {
  board: { key: 'namnd', label: 'plans.board', all: 'plans.allBoards' },
  unit: { key: 'enhet', label: 'activities.unit', all: 'activities.allUnits' },
} as const;

/** Narrows a list to one board or one unit; what is chosen is in the address. Of very many, those that begin as is typed can be chosen. */
export function PartChooser({ kind }: { kind: NodeKind & keyof typeof SAID }) {
  const { t } = useWords();
  const { seen, see } = useSeen();
  const [start, setStart] = useState('');
  const { data } = useQuery({ ...partsQuery({ kind, q: start || undefined }), placeholderData: (before) => before });
  const { key, label, all } = SAID[kind];
  return (
    <div className="choose">
      {(data?.more || start !== '') && (
        <label>
          {t('choose.begins')}
          <input type="search" value={start} onChange={(event) => setStart(event.target.value)} />
        </label>
      )}
      <label>
        {t(label)}
        <select value={seen[key] ?? ''} onChange={(event) => see({ [key]: event.target.value || undefined })}>
          <option value="">{t(all)}</option>
          {data?.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
