import type { FileLine } from '../../plan/model/kept.ts';
import type { Plan, PrintedValue } from '../../plan/model/plan.ts';
import { useWords } from '../../web/language.ts';
import type { Answer } from '../model/preview.ts';

interface Props {
  plan: Plan;
  lines: FileLine[];
  answer: Answer | undefined;
  onAnswer: (change: Partial<Answer>) => void;
}

interface Row {
  key: string;
  name: string;
  source: { line: number; lastLine: number };
  columns: { column: PrintedValue | 'start' | 'end'; label: string }[];
  said: Record<string, string | null | undefined>;
  say: (column: string, value: string | null | undefined) => void;
}

/** Values that stand in the file, but not under which column: each with its lines beside it, to be answered or left open. */
export function OpenValues({ plan, lines, answer, onAnswer }: Props) {
  const { t } = useWords();
  const rows: Row[] = [
    ...plan.indicators.flatMap((indicator, index): Row[] => {
      const said = answer?.indicators.find((one) => one.index === index)?.values ?? {};
      if (indicator.unresolved.length === 0) return [];
      return [
        {
          key: `i${index}`,
          name: indicator.name,
          source: indicator.source,
          columns: indicator.unresolved.map((column) => ({ column, label: t(`indicators.${column}`) })),
          said,
          say: (column, value) => {
            const values = Object.fromEntries(
              Object.entries({ ...said, [column]: value }).filter(([, one]) => one !== undefined),
            );
            const others = (answer?.indicators ?? []).filter((one) => one.index !== index);
            onAnswer({ indicators: Object.keys(values).length > 0 ? [...others, { index, values }] : others });
          },
        },
      ];
    }),
    ...plan.activities.flatMap((activity, index): Row[] => {
      const said = answer?.activities.find((one) => one.index === index) ?? { index };
      if (activity.unresolved.length === 0) return [];
      return [
        {
          key: `a${index}`,
          name: activity.title,
          source: activity.source,
          columns: activity.unresolved.map((column) => ({ column, label: t(`activities.${column}`) })),
          said: { start: said.start, end: said.end },
          say: (column, value) => {
            const others = (answer?.activities ?? []).filter((one) => one.index !== index);
            onAnswer({ activities: [...others, { ...said, [column]: value }] });
          },
        },
      ];
    }),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <h4>
        {t('import.open')} ({rows.length})
      </h4>
      <p className="quiet">{t('import.openLead')}</p>
      <ul className="open-values">
        {rows.map((row) => (
          <OpenRow key={row.key} row={row} lines={lines} />
        ))}
      </ul>
    </>
  );
}

function OpenRow({ row, lines }: { row: Row; lines: FileLine[] }) {
  const { t } = useWords();
  const around = lines.filter(({ number }) => number >= row.source.line - 4 && number <= row.source.lastLine + 4);
  const own = around.filter(({ number }) => number >= row.source.line && number <= row.source.lastLine);
  const values = valuesIn(own, row.name);
  return (
    <li>
      <p>
        <strong lang="sv">{row.name}</strong>
      </p>
      <p className="small quiet">{t('import.printed')}</p>
      <pre lang="sv">{around.map(({ number, text }) => `${String(number).padStart(5)}  ${text}`).join('\n')}</pre>
      <div className="choose">
        {row.columns.map(({ column, label }) => {
          const said = row.said[column];
          return (
            <label key={column}>
              {label}
              <select
                aria-label={`${t('import.value', { column: label })}, ${row.name}`}
                value={said === undefined ? '?' : said === null ? '' : `=${said}`}
                onChange={({ target: { value } }) =>
                  row.say(column, value === '?' ? undefined : value === '' ? null : value.slice(1))
                }
              >
                <option value="?">{t('import.leave')}</option>
                <option value="">{t('import.empty')}</option>
                {values.map((value) => (
                  <option key={value} value={`=${value}`}>
                    {value}
                  </option>
                ))}
              </select>
            </label>
          );
        })}
      </div>
    </li>
  );
}

/** What could stand in a cell: what is left of the row's own lines when its name is taken away, part by part. */
function valuesIn(lines: FileLine[], name: string): string[] {
  let rest = lines.map(({ text }) => text).join('\n');
  for (const word of name.split(' ')) rest = rest.replace(word, ' ');
  const parts = rest.split(/\s{2,}|[\n\t|]|(?<=%)\s|(?<=\d)\s(?=\p{L})/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== '' && part.length <= 60))];
}
