import { useWords } from '../../ui/language.ts';
import type { OpenColumn, Question, Said } from './questions.ts';

interface Props {
  question: Question;
  said: Said;
  label: (column: OpenColumn) => string;
  onSay: (said: Said) => void;
}

/** For values that the file breaks up, or does not hold at all: each open cell as a field of its own. An emptied field is open again. */
export function TypedValues({ question: { columns, values, list }, said, label, onSay }: Props) {
  const { t } = useWords();
  return (
    <details className="typed" open={values.length === 0}>
      <summary>{t('import.type')}</summary>
      <div className="choose">
        {columns.map((column) => (
          <label key={`${column} ${said[column]}`}>
            {label(column)}
            <input
              type={list === 'activities' ? 'date' : 'text'}
              maxLength={500}
              defaultValue={said[column] ?? ''}
              onBlur={({ target }) => {
                const value = target.value.trim();
                if (value !== (said[column] ?? ''))
                  onSay(value === '' ? without(said, column) : { ...said, [column]: value });
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.currentTarget.blur();
              }}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

const without = (said: Said, column: OpenColumn): Said =>
  Object.fromEntries(Object.entries(said).filter(([key]) => key !== column));
