import { useId } from 'react';
import { documentName, LEVEL_NAMES } from '../../plan/model/words.ts';
import { useWords } from '../../web/language.ts';
import type { Answer, Preview, PreviewedDocument } from '../model/preview.ts';
import { OpenValues } from './OpenValues.tsx';

interface Props {
  preview: Preview;
  answers: Answer[];
  busy: boolean;
  /** `ask` where the file must be matched anew: for another unit or year. */
  onAnswer: (answers: Answer[], ask: boolean) => void;
  onKeep: () => void;
  onOther: () => void;
}

/** What was found in the file, document by document, and what keeping it would do. */
export function PreviewedFile({ preview, answers, busy, onAnswer, onKeep, onOther }: Props) {
  const { t } = useWords();
  const missing = [...new Set(preview.documents.flatMap((document) => document.missing))];
  const answer = (document: number, change: Partial<Answer>, ask: boolean) => {
    const before = answers.find((one) => one.document === document) ?? { document, indicators: [], activities: [] };
    onAnswer([...answers.filter((one) => one.document !== document), { ...before, ...change }], ask);
  };
  return (
    <>
      <h2>{t('import.preview')}</h2>
      <p>
        {t('import.found', { name: preview.file })} {t('import.documents', { count: preview.documents.length })}.{' '}
        {t('import.coverage', preview.coverage)}
      </p>
      {preview.documents.map((document, index) => (
        <Document
          key={index.toString()}
          document={document}
          preview={preview}
          answer={answers.find((one) => one.document === index)}
          onAnswer={(change, ask) => answer(index, change, ask)}
        />
      ))}
      {missing.length > 0 && (
        <p role="status">
          {t('import.missing', { what: missing.map((what) => t(`import.${what}`).toLowerCase()).join(', ') })}
        </p>
      )}
      <p className="choices">
        <button type="button" className="main" disabled={busy || missing.length > 0} onClick={onKeep}>
          {busy ? t('import.keeping') : t('import.keep')}
        </button>
        <button type="button" disabled={busy} onClick={onOther}>
          {t('import.other')}
        </button>
      </p>
    </>
  );
}

interface DocumentProps {
  document: PreviewedDocument;
  preview: Preview;
  answer: Answer | undefined;
  onAnswer: (change: Partial<Answer>, ask: boolean) => void;
}

function Document({ document, preview, answer, onAnswer }: DocumentProps) {
  const { t, say } = useWords();
  const { plan, unit, board } = document;
  const title = say(documentName(plan));
  return (
    <section className="previewed">
      <h3>
        {title} {plan.year} {unit?.name}
      </h3>
      <div className="choose">
        <Said
          label={t('import.unit')}
          value={unit?.name ?? null}
          isNew={unit?.isNew ?? false}
          onSay={(name) => onAnswer({ unit: name }, true)}
        />
        <Said
          label={t('import.board')}
          value={board?.name ?? null}
          isNew={board?.isNew ?? false}
          onSay={(name) => onAnswer({ board: name }, true)}
        />
        <Said
          label={t('import.year')}
          value={plan.year === null ? null : String(plan.year)}
          isNew={false}
          onSay={(year) => /^(19|20|21)\d\d$/.test(year) && onAnswer({ year: Number(year) }, true)}
        />
      </div>
      {document.same && <p role="note">{t('import.same')}</p>}
      {document.supersedes && <p role="note">{t('import.supersedes')}</p>}
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{t('import.what')}</th>
            <th scope="col" className="figure">
              {t('import.new')}
            </th>
            <th scope="col" className="figure">
              {t('import.known')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(['goals', 'passages', 'indicators', 'activities'] as const).map((what) => (
            <tr key={what}>
              <th scope="row">{t(`import.${what}`)}</th>
              <td className="figure">{document[what].new}</td>
              <td className="figure">{document[what].known}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <OpenValues plan={plan} lines={preview.lines} answer={answer} onAnswer={(change) => onAnswer(change, false)} />
      {plan.unplaced.length > 0 && (
        <>
          <h4>{t('plan.unplaced')}</h4>
          <p className="quiet">{t('plan.unplacedLead')}</p>
          <ul>
            {plan.unplaced.map(({ line, text }) => (
              <li key={line}>
                <span className="quiet small">{t('plan.line', { line })}</span> {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {document.wordings.length > 0 && (
        <>
          <h4>{t('import.wordings')}</h4>
          <p className="quiet">{t('import.wordingsLead')}</p>
          <ul lang="sv">
            {document.wordings.map(({ goal, section }) => {
              const held = plan.goals.find(({ id }) => id === goal);
              return (
                <li key={`${goal}-${section}`}>
                  {held?.title}: {held?.sections[section]?.heading}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <details>
        <summary>{t('import.tree')}</summary>
        <ul className="found-goals" lang="sv">
          {plan.goals.map((goal) => (
            <li key={goal.id}>
              <span className="quiet small">
                {say(LEVEL_NAMES[goal.level])} {goal.number}
              </span>{' '}
              {goal.title}{' '}
              {document.newGoals.includes(goal.id) && <span className="quiet small">{t('import.newMark')}</span>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Something the document says of itself, or is asked for where it does not. */
function Said({
  label,
  value,
  isNew,
  onSay,
}: {
  label: string;
  value: string | null;
  isNew: boolean;
  onSay: (value: string) => void;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="said">
      <label htmlFor={id}>{label}</label>
      <input
        key={value}
        id={id}
        aria-describedby={`${id}-hint`}
        defaultValue={value ?? ''}
        maxLength={200}
        onBlur={(event) => {
          const said = event.target.value.trim();
          if (said !== '' && said !== value) onSay(said);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <span className="small quiet" id={`${id}-hint`}>
        {value === null ? t('import.unknown') : isNew ? t('import.isNew') : ''}
      </span>
    </div>
  );
}
