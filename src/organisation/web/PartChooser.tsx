import { useSuspenseQuery } from '@tanstack/react-query';
import type { NodeKind } from '../../organisation/model/organisation.ts';
import { useWords } from '../language.ts';
import { organisationQuery } from '../queries.ts';
import { useSeen } from '../useSeen.ts';

const SAID = {
  board: { key: 'namnd', label: 'plans.board', all: 'plans.allBoards' },
  unit: { key: 'enhet', label: 'activities.unit', all: 'activities.allUnits' },
} as const;

/** Narrows a list to one board or one unit; what is chosen stands in the address. */
export function PartChooser({ kind }: { kind: NodeKind & keyof typeof SAID }) {
  const { t } = useWords();
  const { seen, see } = useSeen();
  const { nodes } = useSuspenseQuery(organisationQuery).data;
  const { key, label, all } = SAID[kind];
  return (
    <div className="choose">
      <label>
        {t(label)}
        <select value={seen[key] ?? ''} onChange={(event) => see({ [key]: event.target.value || undefined })}>
          <option value="">{t(all)}</option>
          {nodes
            .filter((node) => node.kind === kind)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}
