import { useWords } from '../../ui/language.ts';
import type { Finding } from '../model/finding.ts';

/** What a finding says, and of what. */
export function FindingText({ finding: { severity, place, message } }: { finding: Finding }) {
  const { t, say } = useWords();
  return (
    <>
      <p className="small quiet">
        {t(`findings.severity.${severity}`)} · <span lang="sv">{place.label}</span>
      </p>
      <p>{say(message)}</p>
    </>
  );
}
