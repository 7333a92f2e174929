import { documentName } from '../../plan/model/words.ts';
import { Scroll } from '../../ui/parts/Scroll.tsx';
import './findings.css';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { groupBy } from '../../kernel/group.ts';
import { useWords } from '../../ui/language.ts';
import { More } from '../../ui/parts/More.tsx';
import { PartChooser } from '../../ui/parts/PartChooser.tsx';
import { ownerName } from '../../ui/parts/planNames.ts';
import { checksQuery } from '../../ui/queries.ts';
import { useSeen, useYear } from '../../ui/useSeen.ts';
import { isUnheard, type PlanCounts, type RuleCounts } from '../model/reviewed.ts';

/** How the plans in force fare in the review, and which rules find what: for a board, or for the whole municipality. */
export function OverviewPage() {
  const { t } = useWords();
  const { seen } = useSeen();
  const { year } = useYear();
  const list = useSuspenseInfiniteQuery(checksQuery({ year, within: seen.namnd }));
  const plans = list.data.pages.flatMap((page) => page.plans);
  const rules = sumOf(list.data.pages.flatMap((page) => page.rules));
  return (
    <div className="page">
      <header className="page-head">
        <h1>
          {t('checks.title')} {year}
        </h1>
        <p>{t('checks.lead')}</p>
      </header>
      <PartChooser kind="board" />
      {plans.length === 0 ? (
        <p>
          {t('plans.empty')} <Link to="/lasin">{t('plans.import')}</Link>
        </p>
      ) : (
        <>
          <PlansTable plans={plans} />
          <More of={list} />
          <h2 className="rules-head">{t('checks.rules')}</h2>
          <p className="lead">{t('checks.rulesLead')}</p>
          {rules.length === 0 ? <p>{t('checks.none')}</p> : <RulesTable rules={rules} />}
        </>
      )}
    </div>
  );
}

/** The counts of the pages that are shown, taken together; the most frequent first. */
function sumOf(rules: RuleCounts[]): RuleCounts[] {
  const sums = [...groupBy(rules, ({ rule }) => rule).values()].map((alike): RuleCounts => {
    const sum = (what: 'found' | 'fixed' | 'setAside') => alike.reduce((total, one) => total + one[what], 0);
    const [first] = alike as [RuleCounts];
    const counts = { found: sum('found'), fixed: sum('fixed'), setAside: sum('setAside') };
    return { ...first, ...counts, unheard: isUnheard(counts.found + counts.fixed, counts.setAside) };
  });
  return sums.sort((a, b) => b.found + b.fixed - (a.found + a.fixed));
}

const COUNTS = ['error', 'warning', 'notice', 'setAside'] as const;

function PlansTable({ plans }: { plans: PlanCounts[] }) {
  const { t, say } = useWords();
  return (
    <Scroll label={t('plans.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('plans.unit')}</th>
            <th scope="col">{t('plans.kind')}</th>
            <th scope="col">{t('plans.board')}</th>
            {COUNTS.map((what) => (
              <th key={what} scope="col" className="figure">
                {t(`checks.${what}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map(({ plan, ...counts }) => (
            <tr key={plan.id}>
              <th scope="row">
                <Link to="/planer/$planId" params={{ planId: plan.id }} search={{ ar: plan.year, visa: 'granskning' }}>
                  {ownerName(plan)}
                </Link>
              </th>
              <td>{say(documentName(plan))}</td>
              <td>{plan.board?.name}</td>
              {COUNTS.map((what) => (
                <td key={what} className="figure">
                  {counts[what]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function RulesTable({ rules }: { rules: RuleCounts[] }) {
  const { t, say } = useWords();
  return (
    <Scroll label={t('checks.rules')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('checks.rule')}</th>
            <th scope="col" className="figure">
              {t('checks.found')}
            </th>
            <th scope="col" className="figure">
              {t('checks.fixed')}
            </th>
            <th scope="col" className="figure">
              {t('checks.setAside')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ rule, title, found, fixed, setAside, unheard }) => (
            <tr key={rule}>
              <th scope="row">
                {say(title)}
                {unheard && <span className="small quiet"> · {t('checks.unheard')}</span>}
              </th>
              <td className="figure">{found}</td>
              <td className="figure">{fixed}</td>
              <td className="figure">{setAside}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
