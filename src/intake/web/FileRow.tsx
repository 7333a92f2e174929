import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { documentName } from '../../plan/model/words.ts';
import { useWords } from '../../ui/language.ts';
import type { KeptDocument } from '../model/preview.ts';
import type { Event, IncomingFile, Seen, Status } from './intake.ts';
import { PreviewedFile } from './PreviewedFile.tsx';
import { isAnswered } from './questions.ts';
import { useTrouble } from './useTrouble.ts';
import { whatBecame } from './whatBecame.ts';

const MARKS: Record<Status, string> = {
  waiting: '–',
  reading: '…',
  review: '?',
  ready: '+',
  keeping: '…',
  kept: '✓',
  failed: '×',
};

interface Props {
  one: IncomingFile;
  seen: Seen;
  isOpen: boolean;
  tell: (event: Event) => void;
  onRemove: () => void;
}

/** A file on its way in: where it is, what is in it when opened, and what became of it. */
export function FileRow({ one, seen, isOpen, tell, onRemove }: Props) {
  const { t } = useWords();
  const troubleIn = useTrouble();
  const row = useRef<HTMLLIElement>(null);
  const { status, twin } = seen;
  const { id, file, preview, trouble } = one;
  const canOpen = preview !== null && status !== 'kept';
  useGoBack(row, isOpen, status);
  return (
    <li className={`file ${status}`} ref={row} tabIndex={-1}>
      <div className="file-head">
        <span className="file-mark" aria-hidden="true">
          {MARKS[status]}
        </span>
        <h3>
          {canOpen ? (
            <button
              type="button"
              className="plain"
              aria-expanded={isOpen}
              onClick={() => tell({ type: 'opened', id: isOpen ? null : id })}
            >
              {file.name}
            </button>
          ) : (
            file.name
          )}
        </h3>
        <div className="file-state">
          <p>
            <strong>{t(`import.state.${status}`)}</strong>
            {status === 'reading' && <progress aria-label={t('import.reading', { name: file.name })} />}
            <Found one={one} status={status} />
          </p>
          {twin !== null && status === 'review' && <p>{t('import.twin', { name: twin })}</p>}
          {trouble && <p className="problem">{troubleIn(trouble)}</p>}
          {one.plans.map((plan) => (
            <Kept key={plan.planId} plan={plan} />
          ))}
        </div>
        <div className="file-tools">
          {status === 'failed' && typeof trouble === 'string' && (
            <button type="button" onClick={() => tell({ type: 'again', id })}>
              {t('failed.again')}
            </button>
          )}
          {status !== 'keeping' && status !== 'kept' && (
            <button type="button" className="plain" onClick={onRemove}>
              {t(status === 'waiting' || status === 'reading' ? 'import.stop' : 'import.remove')}
              <span className="unseen"> {file.name}</span>
            </button>
          )}
        </div>
      </div>
      {canOpen && isOpen && <PreviewedFile one={one} preview={preview} tell={tell} />}
    </li>
  );
}

/** What is in a file, in a line, and what is to be looked at first. */
function Found({ one: { preview, questions, answers }, status }: { one: IncomingFile; status: Status }) {
  const { t, say } = useWords();
  if (!preview || (status !== 'ready' && status !== 'review' && status !== 'keeping')) return null;
  const missing = new Set(preview.documents.flatMap((document) => document.missing));
  const open = questions.filter((question) => !isAnswered(answers, question)).length;
  const parts = [
    ...preview.documents.map(({ plan, unit, board, same, supersedes }) => {
      const name = [say(documentName(plan)), plan.year, unit?.name ?? board?.name].filter(Boolean).join(' ');
      const what = same ? 'same' : supersedes ? 'supersedes' : null;
      return what ? `${name} (${t(`import.short.${what}`)})` : name;
    }),
    ...[...missing].map((what) => t(`import.short.${what}`)),
    ...(open > 0 ? [t('import.short.open', { count: open })] : []),
  ];
  return <span>{parts.join(' · ')}</span>;
}

function Kept({ plan }: { plan: KeptDocument }) {
  const { t } = useWords();
  const { planId, unit, year } = plan;
  return (
    <p>
      {whatBecame(t, plan)}{' '}
      <Link to="/planer/$planId" params={{ planId }} search={{ ar: year }}>
        {t('import.open_plan')}{' '}
        <span className="unseen">
          {unit} {year}
        </span>
      </Link>
    </p>
  );
}

/** When an open file has been kept, what was there is gone; the user continues from its row. */
function useGoBack(row: React.RefObject<HTMLLIElement | null>, isOpen: boolean, status: Status) {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (status === 'kept' && wasOpen.current) row.current?.focus();
    wasOpen.current = isOpen;
  }, [row, isOpen, status]);
}
