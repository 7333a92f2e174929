import { useMemo, useState } from 'react';
import { hasPages, lineAt } from '../../documents/web/boxes.ts';
import { PagePicture } from '../../documents/web/PagePicture.tsx';
import { usePage } from '../../documents/web/usePage.ts';
import { useWords } from '../../ui/language.ts';
import type { Answer, Preview } from '../model/preview.ts';
import type { Event, IncomingFile } from './intake.ts';
import { PreviewedDocument } from './PreviewedDocument.tsx';
import { Questions } from './Questions.tsx';
import { ReadOnPage } from './ReadOnPage.tsx';
import { partWith, readParts } from './readOnPage.ts';

interface Props {
  one: IncomingFile;
  preview: Preview;
  tell: (event: Event) => void;
}

/** What was found in the file, what it leaves open, and what keeping it would do; beside the picture of its pages where it has any. */
export function PreviewedFile({ one: { id, step, file, answers, questions }, preview, tell }: Props) {
  const { t, say: inWords } = useWords();
  const { lines, documents } = preview;
  const [shown, setShown] = useState<{ line: number; lastLine: number } | null>(null);
  const { lit, page, choose } = usePage(lines, shown);
  const parts = useMemo(() => readParts(documents.map(({ plan }) => plan)), [documents]);
  const isPictured = hasPages(lines);
  const busy = step === 'keeping';
  const missing = [...new Set(documents.flatMap((document) => document.missing))];
  const say = (next: Answer[], ask: boolean) => tell({ type: 'answered', id, answers: next, ask });
  const change = (document: number, to: Partial<Answer>) => {
    const before = answers.find((one) => one.document === document) ?? { document, indicators: [], activities: [] };
    say([...answers.filter((one) => one.document !== document), { ...before, ...to }], true);
  };
  return (
    <div className={isPictured ? 'file-body pictured' : 'file-body'}>
      {isPictured && (
        <PagePicture
          file={file}
          name={file.name}
          page={page}
          onPage={choose}
          lit={lit}
          onPoint={(x, y) => {
            const part = partWith(parts, lineAt(lines, page, x, y));
            if (part) setShown(part.source);
          }}
        />
      )}
      <div className="file-read">
        <p className="quiet">{t('import.coverage', preview.coverage)}</p>
        {preview.notes.map((note) => (
          <p key={note.sv} role="note" className="problem">
            {inWords(note)}
          </p>
        ))}
        {questions.length > 0 && (
          <Questions
            questions={questions}
            answers={answers}
            lines={lines}
            onAnswer={(next) => say(next, false)}
            onShow={({ source }) => setShown(source)}
          />
        )}
        {isPictured && <ReadOnPage page={page} parts={parts} lines={lines} selected={shown} onSelect={setShown} />}
        {documents.map((document, index) => (
          <PreviewedDocument key={index.toString()} document={document} onSay={(to) => change(index, to)} />
        ))}
        {missing.length > 0 && (
          <p role="status">
            {t('import.missing', { what: missing.map((what) => t(`import.${what}`).toLowerCase()).join(', ') })}
          </p>
        )}
        <p className="choices">
          <button
            type="button"
            className="main"
            disabled={busy || missing.length > 0}
            onClick={() => tell({ type: 'keep', ids: [id] })}
          >
            {t(busy ? 'import.keeping' : 'import.keep')}
          </button>
        </p>
      </div>
    </div>
  );
}
