import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/language.ts';
import type { Source } from '../model/plan.ts';

export interface Choosing {
  /** The part that is looked at: see `Seen.del`. */
  selected: string | undefined;
  onSelect: (part: string) => void;
  /** What else is to be shown at a part, in its margin. */
  marks: (part: string) => ReactNode;
}

/** `rad 71–75, sida 4`. */
const whereOf = (t: TFunction, { line, lastLine, page }: Source): string =>
  [
    line === lastLine ? t('place.line', { line }) : t('place.lines', { line, lastLine }),
    page !== null && t('place.page', { page }),
  ]
    .filter(Boolean)
    .join(', ');

/** Shows where in the file a part was read; nothing where it was not read from one. */
export function SourceButton({
  id,
  what,
  source,
  onSelect,
}: {
  id: string;
  what: string;
  source: Source | null;
  onSelect: (part: string) => void;
}) {
  const { t } = useWords();
  if (source === null) return null;
  const where = whereOf(t, source);
  return (
    <button
      type="button"
      className="plain source-button"
      aria-label={t('plan.showSource', { what, where })}
      onClick={() => onSelect(id)}
    >
      {where}
    </button>
  );
}
