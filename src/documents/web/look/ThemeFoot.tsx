import { useEffect, useRef } from 'react';
import { useWords } from '../../../ui/language.ts';
import type { ThemeForm } from './useThemeForm.ts';

/** What can be done with the look, and what was. */
export function ThemeFoot({ form, problem }: { form: ThemeForm; problem: string | null }) {
  const { t } = useWords();
  const { done, isChanged, isOwn } = form;
  const said = useRef<HTMLParagraphElement>(null);
  // What was pressed may be gone by now, and what was done is to be heard.
  useEffect(() => {
    if (done) said.current?.focus();
  }, [done]);
  return (
    <div className="theme-foot">
      <p className="theme-choices">
        <button type="submit" className="main">
          {t('look.save')}
        </button>
        {isChanged && (
          <button type="button" onClick={form.discard}>
            {t('look.discard')}
          </button>
        )}
        {isOwn && (
          <button type="button" onClick={form.remove}>
            {t('look.remove')}
          </button>
        )}
      </p>
      <div role="alert">{problem && <p className="problem">{problem}</p>}</div>
      <p className="theme-said" ref={said} tabIndex={-1}>
        {isChanged ? t('look.unsaved') : done && t(`look.done.${done.what}`)}{' '}
        {!isChanged && done?.before && (
          <button type="button" onClick={form.undo}>
            {t('look.undo')}
          </button>
        )}
      </p>
    </div>
  );
}
