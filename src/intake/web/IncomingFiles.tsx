import { useMemo, useRef } from 'react';
import { useWords } from '../../ui/language.ts';
import { FileRow } from './FileRow.tsx';
import { type Event, type IncomingFile, type Intake, type Seen, type Status, seenOf } from './intake.ts';
import { useTrouble } from './useTrouble.ts';

/** In the order in which they ask for something. */
const STATUSES: Status[] = ['waiting', 'reading', 'review', 'ready', 'keeping', 'kept', 'failed'];

/** Every file on its way in, with what can be done with them together. */
export function IncomingFiles({ state, tell }: { state: Intake; tell: (event: Event) => void }) {
  const { t } = useWords();
  const troubleIn = useTrouble();
  const head = useRef<HTMLHeadingElement>(null);
  const { files, open } = state;
  const seen = useMemo(() => seenOf(files), [files]);
  const seenAs = ({ id }: IncomingFile) => seen.get(id) as Seen;
  const of = (...statuses: Status[]) => files.filter((one) => statuses.includes(seenAs(one).status));
  const ids = (some: IncomingFile[]) => some.map(({ id }) => id);
  const [reading, keeping, ready] = [of('waiting', 'reading'), of('keeping'), of('ready')];
  const troubles = files.flatMap(({ trouble }) => (trouble ? [troubleIn(trouble)] : []));
  const summary = STATUSES.flatMap((status) => {
    const count = of(status).length;
    return count > 0 ? [t(`import.count.${status}`, { count })] : [];
  }).join(', ');
  const isStill = reading.length === 0 && keeping.length === 0;
  const remove = (some: number[]) => {
    tell({ type: 'removed', ids: some });
    head.current?.focus();
  };
  return (
    <section aria-labelledby="filer">
      <div className="files-head">
        <h2 id="filer" ref={head} tabIndex={-1}>
          {t('import.files')}
        </h2>
        {files.length > 1 && (
          <p>
            {reading.length > 0 && (
              <>
                <progress
                  max={files.length}
                  value={files.length - reading.length}
                  aria-label={t('import.progressLabel')}
                />{' '}
                {t('import.progress', { done: files.length - reading.length, count: files.length })}.{' '}
              </>
            )}
            {summary}.
          </p>
        )}
        <div className="files-tools">
          {ready.some(({ id }) => id !== open) && (
            <button type="button" className="main" onClick={() => tell({ type: 'keep', ids: ids(ready) })}>
              {t('import.keepAll', { count: ready.flatMap(({ preview }) => preview?.documents ?? []).length })}
            </button>
          )}
          {reading.length > 1 && (
            <button type="button" onClick={() => remove(ids(reading))}>
              {t('import.stopAll')}
            </button>
          )}
          {files.length > 1 && of('kept', 'failed').length === files.length && (
            <button type="button" onClick={() => tell({ type: 'removed', ids: ids(files) })}>
              {t('import.clear')}
            </button>
          )}
        </div>
      </div>
      {/* Said once, when there is nothing more to wait for: every file that is read would be too much to hear. */}
      <p role="status" className="unseen">
        {isStill ? `${summary}. ${troubles.length === 1 ? troubles[0] : ''}` : ''}
      </p>
      <ul className="files">
        {files.map((one) => (
          <FileRow
            key={one.id}
            one={one}
            seen={seenAs(one)}
            isOpen={open === one.id}
            tell={tell}
            onRemove={() => remove([one.id])}
          />
        ))}
      </ul>
    </section>
  );
}
