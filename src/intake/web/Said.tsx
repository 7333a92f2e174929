import { useId } from 'react';
import { useWords } from '../../ui/language.ts';

/** Something the document says of itself, or is asked for where it does not. */
export function Said({
  label,
  value,
  isNew,
  onSay,
}: {
  label: string;
  value: string | null;
  isNew: boolean;
  onSay: (value: string) => void;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="said">
      <label htmlFor={id}>{label}</label>
      <input
        key={value}
        id={id}
        aria-describedby={`${id}-hint`}
        defaultValue={value ?? ''}
        maxLength={200}
        onBlur={(event) => {
          const said = event.target.value.trim();
          if (said !== '' && said !== value) onSay(said);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <span className="small quiet" id={`${id}-hint`}>
        {value === null ? t('import.unknown') : isNew ? t('import.isNew') : ''}
      </span>
    </div>
  );
}
