import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/language.ts';
import { Judgement } from '../../ui/parts/marks.tsx';
import { RichText } from '../../ui/parts/RichText.tsx';
import type { KeptPlan } from '../model/kept.ts';
import { type PartUnder, partsUnder } from '../model/part.ts';
import type { Goal, Section } from '../model/plan.ts';
import { LEVEL_NAMES } from '../model/words.ts';
import { ActivityTable } from './ActivityTable.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { OtherWordings } from './OtherWordings.tsx';
import { goalName } from './planNames.ts';
import { type Choosing, SourceButton } from './SourceButton.tsx';

/** A goal with everything under it, on its stretch of the red thread. */
export function GoalText({ goal, kept, ...choosing }: { goal: Goal; kept: KeptPlan } & Choosing) {
  const { t, say } = useWords();
  const { selected, onSelect, marks } = choosing;
  const depth = depthOf(goal, kept);
  const Heading = `h${Math.min(depth + 1, 6)}` as 'h2';
  const shared = kept.sharedBy[goal.id] ?? 0;
  return (
    <section className={`goal ${goal.level}`} aria-label={goalName(say, goal)}>
      <p className="goal-kind">
        {say(LEVEL_NAMES[goal.level])} {goal.number}
        {kept.plan.kind === 'report' && goal.assessment && (
          <>
            {' · '}
            <Judgement assessment={goal.assessment} />
          </>
        )}
      </p>
      {marks(goal.id)}
      <Heading id={goal.id} tabIndex={-1} className={selected === goal.id ? 'lit' : undefined}>
        {goal.title}
      </Heading>
      <p className="goal-links small">
        <Link to="/trad/$goalId" params={{ goalId: kept.goalIds[goal.id] ?? '' }}>
          {t('plan.thread')}
        </Link>
        {goal.level !== 'unit' && shared > 1 && <span className="quiet">{t('plan.shared', { count: shared })}</span>}
        <SourceButton id={goal.id} what={goal.title} source={goal.source} onSelect={onSelect} />
      </p>
      {withoutLaterRows(partsUnder(kept.plan, goal.id)).map(({ kind, id, value }) => {
        if (kind === 'indicator') return <IndicatorTable key={id} goal={goal} kept={kept} {...choosing} />;
        if (kind === 'activity') return <ActivityTable key={id} goal={goal} plan={kept.plan} {...choosing} />;
        return (
          <SectionText key={id} goal={goal} kept={kept} section={value} depth={Math.min(depth + 2, 6)} {...choosing} />
        );
      })}
      {endsWithoutFollowUp(goal) && <p className="thread-end">{t('plan.noFollowUp')}</p>}
    </section>
  );
}

interface SectionProps extends Choosing {
  goal: Goal;
  kept: KeptPlan;
  section: Section;
  depth: number;
}

function SectionText({ goal, kept, section, depth, selected, onSelect, marks }: SectionProps) {
  const { id } = section;
  const Label = `h${depth}` as 'h4';
  const others = kept.wordings.filter((wording) => wording.section === id);
  return (
    <div id={id} className={`passage${selected === id ? ' lit' : ''}`}>
      {marks(id)}
      {section.heading !== '' && (
        <Label className="label">
          {section.heading}{' '}
          <SourceButton
            id={id}
            what={`${section.heading}, ${goal.title}`}
            source={section.source}
            onSelect={onSelect}
          />
        </Label>
      )}
      <div className="reading">
        <RichText body={section.body} depth={Math.min(depth + 1, 6)} />
      </div>
      {others.length > 0 && <OtherWordings own={section.text} others={others} />}
    </div>
  );
}

/** A table is where its first row is. */
const withoutLaterRows = (parts: readonly PartUnder[]): PartUnder[] =>
  parts.filter(({ kind }, at) => kind === 'section' || parts.findIndex((part) => part.kind === kind) === at);

const endsWithoutFollowUp = ({ level, sections }: Goal): boolean =>
  level === 'unit' &&
  sections.some(({ kind }) => kind === 'expectedResult') &&
  !sections.some(({ kind, text }) => kind === 'followUp' && text !== '') &&
  !sections.some(({ kind }) => kind === 'analysis');

function depthOf(goal: Goal, { plan }: KeptPlan): number {
  let depth = 1;
  for (let parent = goal.parent; parent !== null; depth++)
    parent = plan.goals.find(({ id }) => id === parent)?.parent ?? null;
  return depth;
}
