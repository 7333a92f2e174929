import './import.css';
import { useBlocker } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useWords } from '../../ui/language.ts';
import { FileChooser } from './FileChooser.tsx';
import { IncomingFiles } from './IncomingFiles.tsx';
import { isUnsaved } from './intake.ts';
import { useIntake } from './useIntake.ts';

/** Takes in plans: choose files, look at what was found, answer what is open, keep. */
export function ImportPage() {
  const { t } = useWords();
  const [state, tell] = useIntake();
  const unsaved = isUnsaved(state);
  useBlocker({
    shouldBlockFn: () => unsaved && !window.confirm(t('import.leavePage')),
    enableBeforeUnload: () => unsaved,
  });
  const onFiles = useCallback(
    (files: File[]) => {
      if (files.length > 0) tell({ type: 'chosen', files });
    },
    [tell],
  );
  return (
    <div className="page import">
      <header className="page-head">
        <h1>{t('import.title')}</h1>
        <p>{t('import.lead')}</p>
      </header>
      <FileChooser more={state.files.length > 0} onFiles={onFiles} />
      {state.files.length > 0 && <IncomingFiles state={state} tell={tell} />}
    </div>
  );
}
