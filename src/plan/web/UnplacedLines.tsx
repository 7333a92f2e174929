import { useWords } from '../../ui/language.ts';
import type { SourceLine } from '../model/plan.ts';

/** The lines of a file that found no place in the plan. */
export function UnplacedLines({ lines }: { lines: SourceLine[] }) {
  const { t } = useWords();
  return (
    <>
      <p className="quiet">{t('plan.unplacedLead')}</p>
      <ul>
        {lines.map(({ line, text }) => (
          <li key={line}>
            <span className="quiet small">{t('place.line', { line })}</span> {text}
          </li>
        ))}
      </ul>
    </>
  );
}
