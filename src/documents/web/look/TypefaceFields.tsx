import { useWords } from '../../../ui/language.ts';
import { OWN } from '../../model/look/own-look.ts';
import type { Draft, Place } from './draft.ts';
import { Field } from './Field.tsx';

interface Props {
  draft: Draft;
  change: (to: Partial<Draft>) => void;
  problemIn: (place: Place) => string | null;
}

/** The typefaces of headings and of text, by their names. */
export function TypefaceFields({ draft, change, problemIn }: Props) {
  const { t } = useWords();
  return (
    <section aria-labelledby="om-typsnitten">
      <h2 id="om-typsnitten">{t('look.typeface.title')}</h2>
      <p>{t('look.typeface.lead')}</p>
      <p>{t('look.typeface.pdf')}</p>
      {(['heading', 'body'] as const).map((part) => (
        <Field
          key={part}
          name={part}
          label={t(`look.typeface.${part}`)}
          hint={t('look.typeface.hint', { word: OWN.word[part], pdf: OWN.pdf[part] })}
          problem={problemIn(part)}
        >
          {(input) => (
            <input
              {...input}
              maxLength={60}
              spellCheck={false}
              autoComplete="off"
              value={draft[part]}
              onChange={({ target }) => change({ [part]: target.value })}
            />
          )}
        </Field>
      ))}
    </section>
  );
}
