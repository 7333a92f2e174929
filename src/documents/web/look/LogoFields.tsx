import { useCallback, useState } from 'react';
import { Problem } from '../../../kernel/problem.ts';
import type { Words } from '../../../kernel/words.ts';
import { useWords } from '../../../ui/language.ts';
import { useDrop } from '../../../ui/parts/useDrop.ts';
import { MAX_LOGO_BYTES } from '../../model/look/logo-file.ts';
import { type Draft, hasLogo } from './draft.ts';
import { Field } from './Field.tsx';
import { LogoPicture } from './LogoPicture.tsx';
import { drawnAsPng, readLogo } from './logo.ts';

interface Props {
  draft: Draft;
  change: (to: Partial<Draft>) => void;
  problem: string | null;
  altProblem: string | null;
}

/** The logotype, as SVG, PNG or both, and what it shows. */
export function LogoFields({ draft, change, problem, altProblem }: Props) {
  const { t, say } = useWords();
  const [refused, setRefused] = useState<Words | null>(null);
  const { svg, png, alt } = draft;
  const take = useCallback(
    async (files: File[]) => {
      setRefused(null);
      try {
        const chosen: Partial<Draft> = {};
        for (const file of files) Object.assign(chosen, await readLogo(file));
        // A new picture is new in both forms.
        if (chosen.svg && !chosen.png) chosen.png = await drawnAsPng(chosen.svg);
        change(chosen);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        setRefused(error.words);
      }
    },
    [change],
  );
  const onDrop = useCallback((dropped: DataTransfer) => void take([...dropped.files]), [take]);
  const over = useDrop(onDrop);
  const remove = (to: Partial<Draft>) => {
    setRefused(null);
    change(to);
    document.getElementById('logotyp')?.focus();
  };
  const wrong = refused ? say(refused) : problem;
  return (
    <section aria-labelledby="om-logotypen">
      <h2 id="om-logotypen">{t('look.logo.title')}</h2>
      <p id="logotyp-hjalp">{t('look.logo.lead', { size: MAX_LOGO_BYTES / 1000 })}</p>
      <ul className="logos">
        {svg !== null && (
          <LogoPicture kind="svg" logo={svg} where={t('look.logo.svg')} onRemove={() => remove({ svg: null })} />
        )}
        {png !== null && (
          <LogoPicture
            kind="png"
            logo={png}
            where={t(svg === null ? 'look.logo.pngAlone' : 'look.logo.png')}
            onRemove={() => remove({ png: null })}
          />
        )}
      </ul>
      {svg !== null && png === null && <p role="note">{t('look.logo.wantsPng')}</p>}
      <div className={over ? 'drop over' : 'drop'}>
        <label className="button">
          {t(hasLogo(draft) ? 'look.logo.chooseOther' : 'look.logo.choose')}
          <input
            id="logotyp"
            name="logo"
            type="file"
            multiple
            accept=".svg,.png,image/svg+xml,image/png"
            aria-describedby="logotyp-hjalp logotyp-fel"
            aria-invalid={wrong !== null}
            onChange={({ currentTarget }) => {
              void take([...(currentTarget.files ?? [])]);
              // So that the same file can be chosen again, fixed.
              currentTarget.value = '';
            }}
          />
        </label>{' '}
        <span className="quiet">{t('look.logo.drop')}</span>
      </div>
      <div role="alert" id="logotyp-fel">
        {wrong && <p className="problem">{wrong}</p>}
      </div>
      {hasLogo(draft) && (
        <Field name="alt" label={t('look.alt.label')} hint={t('look.alt.hint')} problem={altProblem}>
          {(input) => (
            <input
              {...input}
              required
              maxLength={200}
              value={alt}
              onChange={({ target }) => change({ alt: target.value })}
            />
          )}
        </Field>
      )}
    </section>
  );
}
