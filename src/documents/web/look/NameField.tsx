import { useWords } from '../../../ui/language.ts';
import { Field } from './Field.tsx';

interface Props {
  name: string;
  onChange: (name: string) => void;
  problem: string | null;
}

/** The name beside the logotype. */
export function NameField({ name, onChange, problem }: Props) {
  const { t } = useWords();
  return (
    <section aria-labelledby="om-namnet">
      <h2 id="om-namnet">{t('look.name.title')}</h2>
      <Field name="name" label={t('look.name.label')} hint={t('look.name.hint')} problem={problem}>
        {(input) => <input {...input} maxLength={200} value={name} onChange={({ target }) => onChange(target.value)} />}
      </Field>
    </section>
  );
}
