import { useWords } from '../../ui/language.ts';
import { RichText } from '../../ui/parts/RichText.tsx';
import type { KeptPlan } from '../model/kept.ts';
import { topParts } from '../model/part.ts';
import type { OutsideSection } from '../model/plan.ts';
import { GoalText } from './GoalText.tsx';
import { type Choosing, SourceButton } from './SourceButton.tsx';
import { UnplacedLines } from './UnplacedLines.tsx';

/** The whole plan in the order of the document. */
export function PlanText({ kept, ...choosing }: { kept: KeptPlan } & Choosing) {
  const { t } = useWords();
  const { plan } = kept;
  return (
    <>
      {topParts(plan).map(({ kind, id, value }) =>
        kind === 'goal' ? (
          <GoalText key={id} goal={value} kept={kept} {...choosing} />
        ) : (
          <Outside key={id} section={value} {...choosing} />
        ),
      )}
      {plan.unplaced.length > 0 && (
        <section className="unplaced">
          <h2>{t('plan.unplaced')}</h2>
          <UnplacedLines lines={plan.unplaced} />
        </section>
      )}
    </>
  );
}

function Outside({ section, selected, onSelect, marks }: { section: OutsideSection } & Choosing) {
  const { id, heading, level, body, source } = section;
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
