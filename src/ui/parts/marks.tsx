import './marks.css';
import type { Assessment } from '../../plan/model/plan.ts';
import { useWords } from '../language.ts';

const SHAPES: Record<Assessment | 'none', string> = {
  fulfilled: '●',
  partlyFulfilled: '◐',
  notFulfilled: '○',
  none: '–',
};

/** A judgement: shape, word, then colour. */
export function Judgement({ assessment, bare = false }: { assessment: Assessment | null; bare?: boolean }) {
  const { t } = useWords();
  const what = assessment ?? 'none';
  return (
    <span className={`judgement ${what}`}>
      <span aria-hidden="true">{SHAPES[what]}</span>{' '}
      <span className={bare ? 'unseen' : undefined}>{t(`assessment.${what}`)}</span>
    </span>
  );
}

/** A value as printed; nothing is a dash and never 0; what the file leaves open is said. */
export function Value({
  value,
  unresolved = false,
  delegated = false,
}: {
  value: string | null;
  unresolved?: boolean;
  delegated?: boolean;
}) {
  const { t } = useWords();
  if (unresolved)
    return (
      <span className="unresolved" title={t('value.unresolvedTitle')}>
        {t('value.unresolved')}
      </span>
    );
  if (value === null)
    return (
      <span className="quiet">
        <span aria-hidden="true">—</span>
        <span className="unseen">{t('value.nothing')}</span>
      </span>
    );
  return delegated ? <em>{value}</em> : value;
}
