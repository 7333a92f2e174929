import { useCallback, useEffect, useState } from 'react';
import { useWords } from '../../web/language.ts';
import { filesOf, READABLE } from './dropped.ts';

/** Chooses files, or takes those dropped anywhere on the page: one that missed its mark would else be opened in place of Ledtråd. */
export function FileChooser({ more, onFiles }: { more: boolean; onFiles: (files: File[]) => void }) {
  const { t } = useWords();
  const [none, setNone] = useState(false);
  const onDropped = useCallback(
    (files: File[]) => {
      setNone(files.length === 0);
      onFiles(files);
    },
    [onFiles],
  );
  const over = useDrop(onDropped);
  return (
    <div className={`drop${more ? ' more' : ''}${over ? ' over' : ''}`}>
      <label className="button">
        {t(more ? 'import.chooseMore' : 'import.choose')}
        <input
          type="file"
          multiple
          accept={READABLE.join(',')}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // So that the same file can be chosen again, mended.
            currentTarget.value = '';
          }}
        />
      </label>{' '}
      <span className="quiet">{t('import.drop')}</span>
      <div role="status">{none && <p className="problem">{t('import.noneDropped')}</p>}</div>
    </div>
  );
}

/** True while files are held over the page. */
function useDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      void filesOf(event.dataTransfer).then(onFiles);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [onFiles]);
  return over;
}
