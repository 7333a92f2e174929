import { useCallback, useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { useDrop } from '../../ui/parts/useDrop.ts';
import { filesOf, READABLE } from './dropped.ts';

/** Chooses files, or takes those dropped anywhere on the page: one that missed its mark would else be opened in place of Ledtråd. */
export function FileChooser({ more, onFiles }: { more: boolean; onFiles: (files: File[]) => void }) {
  const { t } = useWords();
  const [none, setNone] = useState(false);
  const onDropped = useCallback(
    async (dropped: DataTransfer) => {
      const files = await filesOf(dropped);
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
            // So that the same file can be chosen again, fixed.
            currentTarget.value = '';
          }}
        />
      </label>{' '}
      <span className="quiet">{t('import.drop')}</span>
      <div role="status">{none && <p className="problem">{t('import.noneDropped')}</p>}</div>
    </div>
  );
}
