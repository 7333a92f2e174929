import { useWords } from '../../ui/language.ts';
import { RichText } from '../../ui/parts/RichText.tsx';
import type { KeptPlan } from '../model/kept.ts';
import type { OutsideSection } from '../model/plan.ts';
import { GoalText } from './GoalText.tsx';
import { type Choosing, SourceButton } from './SourceButton.tsx';
import { UnplacedLines } from './UnplacedLines.tsx';

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
          <UnplacedLines lines={plan.unplaced} />
        </section>
      )}
    </>
  );
}

function Outside({ id, section, selected, onSelect, marks }: { id: string; section: OutsideSection } & Choosing) {
  const { heading, level, body, source } = section;
  const Heading = `h${Math.min(level + 1, 6)}` as 'h2';
  return (
    <section id={id} className={`outside${selected === id ? ' lit' : ''}`}>
      {marks(id)}
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
