import './findings.css';
import { useWords } from '../../ui/language.ts';
import type { Numbered } from './parts.ts';

/** The numbers, in the margin, of what the review has found at one place. Each opens the review at that finding. */
export function FindingMarks({ here, onOpen }: { here: Numbered[]; onOpen: (finding: Numbered) => void }) {
  const { t, say } = useWords();
  if (here.length === 0) return null;
  return (
    <span className="marks">
      {here.map((one) => (
        <button
          key={one.finding.fingerprint}
          type="button"
          className={`mark-button ${one.finding.severity}`}
          aria-label={t('findings.mark', {
            number: one.number,
            severity: t(`findings.severity.${one.finding.severity}`),
          })}
          title={say(one.finding.message)}
          onClick={() => onOpen(one)}
        >
          {one.number}
        </button>
      ))}
    </span>
  );
}
