import { useWords } from '../../../ui/language.ts';
import { contrastToWhite, contrastWords, LEAST_CONTRAST } from '../../model/look/colour.ts';
import { OWN } from '../../model/look/own-look.ts';
import { colourOf } from './draft.ts';
import { Field } from './Field.tsx';

const OWN_ACCENT = `#${OWN.accent.toLowerCase()}`;

interface Props {
  accent: string;
  onChange: (accent: string) => void;
  problem: string | null;
}

/** The colour of rules: in the palette of the computer and as text, which follow each other. */
export function AccentField({ accent, onChange, problem }: Props) {
  const { t, say } = useWords();
  const colour = accent.trim() === '' ? OWN_ACCENT : colourOf(accent);
  return (
    <section aria-labelledby="om-fargen">
      <h2 id="om-fargen">{t('look.accent.title')}</h2>
      <p>{t('look.accent.lead')}</p>
      <Field name="accent" label={t('look.accent.label')} hint={t('look.accent.hint')} problem={problem}>
        {(input) => (
          <div className="colour">
            <input
              type="color"
              aria-label={t('look.accent.palette')}
              value={colour ?? OWN_ACCENT}
              onChange={({ target }) => onChange(target.value)}
            />
            <input
              {...input}
              size={9}
              maxLength={20}
              spellCheck={false}
              autoComplete="off"
              placeholder={OWN_ACCENT}
              value={accent}
              onChange={({ target }) => onChange(target.value)}
            />
            {colour && (
              <span>
                {t(contrastToWhite(colour) < LEAST_CONTRAST ? 'look.accent.tooLight' : 'look.accent.seen', {
                  contrast: say(contrastWords(colour)),
                })}
              </span>
            )}
          </div>
        )}
      </Field>
    </section>
  );
}
