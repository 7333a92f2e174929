import { useId, useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { useProblemWords } from '../../ui/useProblemWords.ts';
import type { Aside } from './useAside.ts';

/** Asks why a finding is set aside: the next reader sees the answer. */
export function AsideForm({
  planId,
  fingerprint,
  set,
  onSet,
  onClose,
}: {
  planId: string;
  fingerprint: string;
  set: Aside['set'];
  onSet: () => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const problemIn = useProblemWords();
  const [reason, setReason] = useState('');
  const id = useId();
  return (
    <form
      className="aside-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') set.mutate({ planId, fingerprint, reason }, { onSuccess: onSet });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Else the page goes back too.
        event.preventDefault();
        onClose();
      }}
    >
      <label htmlFor={id}>{t('findings.why')}</label>
      <textarea
        id={id}
        required
        maxLength={1000}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        // biome-ignore lint/a11y/noAutofocus: the form was asked for, and this is its only field.
        autoFocus
      />
      {set.error && <p role="alert">{problemIn(set.error)}</p>}
      <p className="aside-choices">
        <button type="submit" className="main" disabled={set.isPending}>
          {t('findings.setAside')}
        </button>
        <button type="button" onClick={onClose}>
          {t('findings.cancel')}
        </button>
      </p>
    </form>
  );
}
