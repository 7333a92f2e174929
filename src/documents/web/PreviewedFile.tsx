import { useWords } from '../../web/language.ts';
import type { Answer, Preview } from '../model/preview.ts';
import type { Event, IncomingFile } from './intake.ts';
import { PreviewedDocument } from './PreviewedDocument.tsx';
import { Questions } from './Questions.tsx';

interface Props {
  one: IncomingFile;
  preview: Preview;
  tell: (event: Event) => void;
}

/** What was found in the file, what it leaves open, and what keeping it would do. */
export function PreviewedFile({ one: { id, step, answers, questions }, preview, tell }: Props) {
  const { t } = useWords();
  const busy = step === 'keeping';
  const missing = [...new Set(preview.documents.flatMap((document) => document.missing))];
  const say = (next: Answer[], ask: boolean) => tell({ type: 'answered', id, answers: next, ask });
  const change = (document: number, to: Partial<Answer>) => {
    const before = answers.find((one) => one.document === document) ?? { document, indicators: [], activities: [] };
    say([...answers.filter((one) => one.document !== document), { ...before, ...to }], true);
  };
  return (
    <div className="file-body">
      <p className="quiet">{t('import.coverage', preview.coverage)}</p>
      {questions.length > 0 && (
        <Questions
          questions={questions}
          answers={answers}
          lines={preview.lines}
          onAnswer={(next) => say(next, false)}
          onShow={() => undefined}
        />
      )}
      {preview.documents.map((document, index) => (
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
  );
}
