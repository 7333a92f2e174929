import './change.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../language.ts';
import { useProblemWords } from '../useProblemWords.ts';
import { type LatestChange, sayChange, useLatestChange } from './latest.ts';

/** What was done last, at the foot of the page, with the way back. `Ctrl+Z` takes it too, but never from a field, which has its own. */
export function ChangeLine() {
  const { t } = useWords();
  const latest = useLatestChange();
  const { outcome, isUndoing, undo } = useUndo(latest);
  const line = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone by then.
  useEffect(() => {
    if (outcome) line.current?.focus({ preventScroll: true });
  }, [outcome]);
  const said = outcome ?? latest?.said ?? '';
  return (
    <div className="change-line" hidden={said === ''}>
      <p role="status" ref={line} tabIndex={-1}>
        {said}
      </p>
      {latest?.undo && outcome === null && (
        <button type="button" className="plain" aria-keyshortcuts="Control+Z" disabled={isUndoing} onClick={undo}>
          {t('change.undo')}
        </button>
      )}
      <button type="button" className="plain" aria-label={t('change.close')} onClick={() => sayChange(null)}>
        ×
      </button>
    </div>
  );
}

function useUndo(latest: LatestChange | null) {
  const { t } = useWords();
  const problemIn = useProblemWords();
  /** What came of taking back which change. */
  const [done, setDone] = useState<{ of: LatestChange; said: string } | null>(null);
  const [undoing, setUndoing] = useState<LatestChange | null>(null);
  const undo = useCallback(() => {
    if (!latest?.undo || undoing === latest || done?.of === latest) return;
    setUndoing(latest);
    latest
      .undo()
      .then(() => setDone({ of: latest, said: t('change.undone') }))
      .catch((error: Error) => setDone({ of: latest, said: problemIn(error) }))
      .finally(() => setUndoing(null));
  }, [latest, undoing, done, t, problemIn]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (latest?.undo == null || (event.target as HTMLElement).closest(FIELD)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [latest, undo]);
  return { undo, isUndoing: undoing !== null, outcome: done && done.of === latest ? done.said : null };
}

const FIELD = 'input, textarea, select, [contenteditable]';
