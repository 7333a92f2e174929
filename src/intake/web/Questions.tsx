import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { LitLines } from '../../documents/web/LitLines.tsx';
import { dayColumn, valueColumn } from '../../plan/model/columns.ts';
import type { FileLine } from '../../plan/model/kept.ts';
import { useWords } from '../../ui/language.ts';
import type { Answer } from '../model/preview.ts';
import { isAnswered, nextValue, type OpenColumn, place, type Question, saidOf, say, sayEmpty } from './questions.ts';
import { TypedValues } from './TypedValues.tsx';

interface Props {
  questions: Question[];
  answers: Answer[];
  lines: FileLine[];
  onAnswer: (answers: Answer[]) => void;
  /** Which question is shown, when another one is. */
  onShow: (question: Question) => void;
}

/**
 * Asks one by one about values in the file that have no known column. Its keys work while it has the focus (WCAG
 * 2.1.4): a digit gives the value that column, 0 says that the rest is empty, j and k go on and back, Backspace takes
 * back, Esc leaves.
 */
export function Questions({ questions, answers, lines, onAnswer, onShow }: Props) {
  const { t, say: inWords } = useWords();
  const id = useId();
  const region = useRef<HTMLElement>(null);
  const [at, setAt] = useState(() => Math.max(0, next(questions, answers, -1)));
  const question = questions[at] as Question;
  const left = questions.filter((one) => !isAnswered(answers, one)).length;
  const said = saidOf(answers, question);
  const isDone = isAnswered(answers, question);
  const value = isDone ? null : nextValue(question, said);
  const { columns } = question;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when another question is shown, not when it is drawn again.
  useEffect(() => onShow(question), [at]);

  const label = (column: OpenColumn) =>
    inWords((column === 'start' || column === 'end' ? dayColumn(column) : valueColumn(column)).words);
  const answer = (to: Answer[]) => {
    onAnswer(to);
    region.current?.focus();
    const on = isAnswered(to, question) ? next(questions, to, at) : -1;
    if (on !== -1) setAt(on);
  };
  const go = (step: 1 | -1) => {
    setAt((at + step + questions.length) % questions.length);
    region.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).matches('input, summary'))
      return;
    const does = doing(event.key);
    if (!does) return;
    event.preventDefault();
    does();
  };
  const doing = (key: string): (() => void) | undefined => {
    if (key === 'j' || key === 'ArrowRight' || key === 'ArrowDown') return () => go(1);
    if (key === 'k' || key === 'ArrowLeft' || key === 'ArrowUp') return () => go(-1);
    if (key === 'Backspace') return () => answer(say(answers, question, {}));
    if (key === 'Escape') return () => region.current?.closest('li')?.querySelector<HTMLElement>('h3 button')?.focus();
    if (isDone) return undefined;
    if (key === '0' || key === '-') return () => answer(sayEmpty(answers, question));
    const column = columns[Number(key) - 1];
    if (column && value !== null && said[column] === undefined)
      return () => answer(place(answers, question, column, value));
    return undefined;
  };

  return (
    <section className="questions" ref={region} aria-labelledby={id} onKeyDown={onKeyDown} tabIndex={-1}>
      <h4 id={id}>{t('import.open')}</h4>
      <p className="quiet">{t('import.openLead')}</p>
      <div role="status">
        <p className="small">{t('import.left', { left, count: questions.length })}</p>
        <p>
          <strong lang="sv">{question.name}</strong>
        </p>
        {value !== null && <p>{t('import.which', { value })}</p>}
        {value === null && !isDone && <p>{t('import.noValue')}</p>}
        {isDone && <p>{t('import.answered')}</p>}
      </div>
      {!isDone && (
        <p className="choices">
          {value !== null &&
            columns.map((column, index) => (
              <button
                key={column}
                type="button"
                disabled={said[column] !== undefined}
                onClick={() => answer(place(answers, question, column, value))}
              >
                <kbd>{index + 1}</kbd> {label(column)}
              </button>
            ))}
          <button type="button" onClick={() => answer(sayEmpty(answers, question))}>
            <kbd>0</kbd>{' '}
            {t(
              Object.keys(said).length > 0
                ? 'import.restEmpty'
                : value === null
                  ? 'import.allEmpty'
                  : 'import.noColumn',
            )}
          </button>
        </p>
      )}
      {Object.keys(said).length > 0 && (
        <div className="answers">
          <dl>
            {columns.map((column) => (
              <div key={column}>
                <dt>{label(column)}</dt>
                <dd>{said[column] ?? t(said[column] === null ? 'import.empty' : 'import.stillOpen')}</dd>
              </div>
            ))}
          </dl>
          <button type="button" className="plain" onClick={() => answer(say(answers, question, {}))}>
            {t('import.takeBack')}
          </button>
        </div>
      )}
      <p className="small quiet">{t('import.printed')}</p>
      <LitLines lines={lines} source={question.source} />
      <TypedValues
        key={at}
        question={question}
        said={said}
        label={label}
        onSay={(to) => onAnswer(say(answers, question, to))}
      />
      {questions.length > 1 && (
        <p className="choices">
          <button type="button" onClick={() => go(-1)}>
            <kbd>k</kbd> {t('import.previous')}
          </button>
          <button type="button" onClick={() => go(1)}>
            <kbd>j</kbd> {t('import.next')}
          </button>
        </p>
      )}
    </section>
  );
}

/** The next question without a full answer, from the one after `at` and round; -1 when all have. */
function next(questions: Question[], answers: Answer[], at: number): number {
  for (let step = 1; step <= questions.length; step++) {
    const index = (at + step) % questions.length;
    if (!isAnswered(answers, questions[index] as Question)) return index;
  }
  return -1;
}
