import './import.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { ApiProblem, sendFile } from '../../web/api.ts';
import { useWords } from '../../web/language.ts';
import type { Answer, KeptDocument, Preview } from '../model/preview.ts';
import { PreviewedFile } from './PreviewedFile.tsx';

type Step =
  | { name: 'choose' }
  | { name: 'reading'; file: File }
  | { name: 'preview'; file: File; preview: Preview }
  | { name: 'keeping'; file: File; preview: Preview }
  | { name: 'kept'; plans: KeptDocument[] };

/** Takes in a plan: choose, look at what was found, answer what is open, keep. */
export function ImportPage() {
  const { t, say } = useWords();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [problem, setProblem] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Answer[]>([]);
  const [over, setOver] = useState(false);
  const stop = useRef<AbortController>(null);

  const work = async (next: () => Promise<void>, back: Step) => {
    setProblem(null);
    try {
      await next();
    } catch (error) {
      setStep(back);
      if ((error as Error).name === 'AbortError') return;
      setProblem(error instanceof ApiProblem && error.words ? say(error.words) : t('failed.offline'));
    }
  };
  const signal = () => {
    stop.current = new AbortController();
    return stop.current.signal;
  };
  const preview = (file: File, said: Answer[]) =>
    work(
      async () => {
        if (said.length === 0) setStep({ name: 'reading', file });
        setStep({ name: 'preview', file, preview: await sendFile<Preview>('/imports/preview', file, said, signal()) });
      },
      { name: 'choose' },
    );
  const keep = (file: File, shown: Preview) =>
    work(
      async () => {
        setStep({ name: 'keeping', file, preview: shown });
        const { plans } = await sendFile<{ plans: KeptDocument[] }>('/imports', file, answers, signal());
        await client.invalidateQueries();
        setStep({ name: 'kept', plans });
      },
      { name: 'preview', file, preview: shown },
    );
  const start = (file: File | undefined) => {
    if (!file) return;
    setAnswers([]);
    void preview(file, []);
  };
  const again = () => {
    setProblem(null);
    setStep({ name: 'choose' });
  };

  return (
    <div className="page import">
      <header className="page-head">
        <h1>{t('import.title')}</h1>
        <p>{t('import.lead')}</p>
      </header>
      <div role="alert">{problem && <p className="problem">{problem}</p>}</div>
      {step.name === 'choose' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the button, which does the same.
        <div
          className={`drop${over ? ' over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event: DragEvent) => {
            event.preventDefault();
            setOver(false);
            start(event.dataTransfer.files[0]);
          }}
        >
          <label className="button">
            {t('import.choose')}
            <input
              type="file"
              accept=".docx,.txt,.md,.markdown,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,text/markdown"
              onChange={(event) => start(event.target.files?.[0])}
            />
          </label>{' '}
          <span className="quiet">{t('import.drop')}</span>
        </div>
      )}
      {step.name === 'reading' && (
        <div role="status">
          <progress aria-label={t('import.reading', { name: step.file.name })} />{' '}
          {t('import.reading', { name: step.file.name })}{' '}
          <button type="button" onClick={() => stop.current?.abort()}>
            {t('import.stop')}
          </button>
        </div>
      )}
      {(step.name === 'preview' || step.name === 'keeping') && (
        <PreviewedFile
          preview={step.preview}
          answers={answers}
          busy={step.name === 'keeping'}
          onAnswer={(next, ask) => {
            setAnswers(next);
            if (ask) void preview(step.file, next);
          }}
          onKeep={() => void keep(step.file, step.preview)}
          onOther={again}
        />
      )}
      {step.name === 'kept' && (
        <div role="status">
          <h2>{t('import.kept')}</h2>
          <ul>
            {step.plans.map(({ planId, unit, year, changed }) => (
              <li key={planId}>
                {t(changed ? 'import.keptLead' : 'import.unchanged', { unit, year })}{' '}
                <Link to="/planer/$planId" params={{ planId }} search={{ ar: year }}>
                  {t('import.open_plan')}
                </Link>
              </li>
            ))}
          </ul>
          <button type="button" onClick={again}>
            {t('import.more')}
          </button>
        </div>
      )}
    </div>
  );
}
