import { useRef } from 'react';
import { useWords } from '../../../ui/language.ts';
import type { ThemeForm } from './useThemeForm.ts';

/** What can be done with the look. */
export function ThemeFoot({ form, problem }: { form: ThemeForm; problem: string | null }) {
  const { t } = useWords();
  const { isChanged, isOwn } = form;
  const save = useRef<HTMLButtonElement>(null);
  return (
    <div className="theme-foot">
      <p className="theme-choices">
        <button ref={save} type="submit" className="main">
          {t('look.save')}
        </button>
        {isChanged && (
          <button type="button" onClick={() => leaveFor(save.current, form.discard)}>
            {t('look.discard')}
          </button>
        )}
        {isOwn && (
          <button type="button" onClick={() => leaveFor(save.current, form.remove)}>
            {t('look.remove')}
          </button>
        )}
      </p>
      <div role="alert">{problem && <p className="problem">{problem}</p>}</div>
      <p className="theme-said">{isChanged && t('look.unsaved')}</p>
    </div>
  );
}

/** What is pressed will be gone: the focus goes to what stays. */
function leaveFor(next: HTMLElement | null, act: () => void): void {
  next?.focus();
  act();
}
