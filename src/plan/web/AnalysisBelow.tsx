import { useWords } from '../../ui/language.ts';

/** The analysis below a row of a table; it wraps within what is seen, however wide the table is. */
export function AnalysisBelow({ analysis }: { analysis: string }) {
  const { t } = useWords();
  return (
    <div>
      <strong>{t('plan.analysis')}</strong> {analysis}
    </div>
  );
}
