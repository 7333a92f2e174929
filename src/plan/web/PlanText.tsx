import type { TFunction } from 'i18next';
import { useWords } from '../../web/language.ts';
import { RichText } from '../../web/parts/RichText.tsx';
import type { KeptPlan } from '../model/kept.ts';
import type { OutsideSection, Source } from '../model/plan.ts';
import { GoalText } from './GoalText.tsx';

export interface Choosing {
  /** The part that is looked at: see `Seen.del`. */
  selected: string | undefined;
  onSelect: (part: string) => void;
}

/** The whole plan in the order of the document. */
export function PlanText({ kept, ...choosing }: { kept: KeptPlan } & Choosing) {
  const { t } = useWords();
  const { plan } = kept;
  const pieces = [
    ...plan.goals.map((goal) => ({
      line: goal.source.line,
      draw: () => <GoalText key={goal.id} goal={goal} kept={kept} {...choosing} />,
    })),
    ...plan.sections.map((section, index) => ({
      line: section.source.line,
      draw: () => <Outside key={`u${index.toString()}`} id={`u${index}`} section={section} {...choosing} />,
    })),
  ].sort((a, b) => a.line - b.line);
  return (
    <>
      {pieces.map(({ draw }) => draw())}
      {plan.unplaced.length > 0 && (
        <section className="unplaced">
          <h2>{t('plan.unplaced')}</h2>
          <p className="quiet">{t('plan.unplacedLead')}</p>
          <ul>
            {plan.unplaced.map(({ line, text }) => (
              <li key={line}>
                <span className="quiet small">{t('plan.line', { line })}</span> {text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Outside({ id, section, selected, onSelect }: { id: string; section: OutsideSection } & Choosing) {
  const { heading, level, body, source } = section;
  const Heading = `h${Math.min(level + 1, 6)}` as 'h2';
  return (
    <section id={id} className={`outside${selected === id ? ' lit' : ''}`}>
      {heading !== '' && (
        <Heading>
          {heading} <SourceButton id={id} what={heading} source={source} onSelect={onSelect} />
        </Heading>
      )}
      <div className="reading">
        <RichText body={body} depth={Math.min(level + 2, 6)} />
      </div>
    </section>
  );
}

/** `rad 71–75, sida 4`. */
export const whereOf = (t: TFunction, { line, lastLine, page }: Source): string =>
  [
    line === lastLine ? t('plan.line', { line }) : t('plan.lines', { line, lastLine }),
    page !== null && t('plan.page', { page }),
  ]
    .filter(Boolean)
    .join(', ');

/** Shows where in the file a passage stands. */
export function SourceButton({
  id,
  what,
  source,
  onSelect,
}: {
  id: string;
  what: string;
  source: Source;
  onSelect: (part: string) => void;
}) {
  const { t } = useWords();
  const where = whereOf(t, source);
  return (
    <button
      type="button"
      className="plain source-button"
      aria-label={t('plan.showSource', { what, where })}
      onClick={() => onSelect(id)}
    >
      {where}
    </button>
  );
}
