import { useWords } from '../../ui/language.ts';

/** The analysis below a row of a table, over its full width; it wraps within what is seen, however wide the table is. */
export function AnalysisRow({ analysis, columns }: { analysis: string | null; columns: number }) {
  const { t } = useWords();
  if (!analysis) return null;
  return (
    <tr className="row-analysis">
      <td colSpan={columns}>
        <div>
          <strong>{t('plan.analysis')}</strong> {analysis}
        </div>
      </td>
    </tr>
  );
}
