import { findPart, partName } from '../../plan/model/part.ts';
import { documentName, LEVEL_NAMES } from '../../plan/model/words.ts';
import { UnplacedLines } from '../../plan/web/UnplacedLines.tsx';
import { useWords } from '../../ui/language.ts';
import type { Answer, PreviewedDocument as Previewed } from '../model/preview.ts';
import { Said } from './Said.tsx';

interface Props {
  document: Previewed;
  onSay: (said: Partial<Answer>) => void;
}

/** One document of a file: whose it is, what is new in it, and what found no place. */
export function PreviewedDocument({ document, onSay }: Props) {
  const { t, say } = useWords();
  const { plan, unit, board } = document;
  const title = say(documentName(plan));
  return (
    <section className="previewed">
      <h4>
        {title} {plan.year} {unit?.name}
      </h4>
      <div className="choose">
        <Said
          label={t('import.unit')}
          value={unit?.name ?? null}
          isNew={unit?.isNew ?? false}
          onSay={(name) => onSay({ unit: name })}
        />
        <Said
          label={t('import.board')}
          value={board?.name ?? null}
          isNew={board?.isNew ?? false}
          onSay={(name) => onSay({ board: name })}
        />
        <Said
          label={t('import.year')}
          value={plan.year === null ? null : String(plan.year)}
          isNew={false}
          onSay={(year) => /^(19|20|21)\d\d$/.test(year) && onSay({ year: Number(year) })}
        />
      </div>
      {document.same && <p role="note">{t(document.fixed ? 'import.sameFixed' : 'import.same')}</p>}
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
      {plan.unplaced.length > 0 && (
        <>
          <h5>{t('plan.unplaced')}</h5>
          <UnplacedLines lines={plan.unplaced} />
        </>
      )}
      {document.wordings.length > 0 && (
        <>
          <h5>{t('import.wordings')}</h5>
          <p className="quiet">{t('import.wordingsLead')}</p>
          <ul lang="sv">
            {document.wordings.map(({ section }) => {
              const part = findPart(plan, section);
              return (
                <li key={section}>
                  {part?.goal?.title}: {part && partName(part)}
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
