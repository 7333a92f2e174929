import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FindingsPanel } from '../../check/web/FindingsPanel.tsx';
import { SourcePanel } from '../../documents/web/SourcePanel.tsx';
import type { KeptPlan, PlanSummary } from '../../plan/model/kept.ts';
import { documentName } from '../../plan/model/words.ts';
import { exportFindings, exportPlan } from '../../ui/client.ts';
import { useWords } from '../../ui/language.ts';
import { DOCUMENTS, Downloads } from '../../ui/parts/Downloads.tsx';
import { useSeen } from '../../ui/useSeen.ts';

const VIEWS = [
  ['kalla', 'tabs.source'],
  ['granskning', 'tabs.findings'],
  ['om', 'tabs.about'],
] as const;

/** Where `plan.css` lays the panel over the text. */
const COVERS = '(max-width: 75em)';

/** What stands beside the text, one at a time: the source, the review, and what is known of the plan itself. */
export function PlanPanel({ kept }: { kept: KeptPlan }) {
  const { t } = useWords();
  const { seen, see } = useSeen();
  const view = seen.visa ?? 'kalla';
  const planId = kept.summary.id;
  // On a narrow window the panel covers the text, so going to the text closes it.
  const goTo = (del: string) =>
    see(window.matchMedia(COVERS).matches ? { del, visa: undefined } : { del }, { replace: true });
  return (
    <>
      <div className="panel-head">
        <div className="panel-tabs" role="tablist" aria-label={t('tabs.label')}>
          {VIEWS.map(([name, label], index) => (
            <button
              key={name}
              id={`flik-${name}`}
              type="button"
              role="tab"
              className="plain"
              aria-selected={view === name}
              aria-controls="flik"
              tabIndex={view === name ? 0 : -1}
              onClick={() => see({ visa: name }, { replace: true })}
              onKeyDown={(event) => {
                const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
                if (step === undefined) return;
                const next = VIEWS[(index + step + VIEWS.length) % VIEWS.length]?.[0];
                see({ visa: next }, { replace: true });
                document.getElementById(`flik-${next}`)?.focus();
              }}
            >
              {t(label)}
            </button>
          ))}
        </div>
        <button type="button" className="plain panel-close" onClick={() => see({ visa: undefined })}>
          {t('plan.close')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <div id="flik" role="tabpanel" aria-labelledby={`flik-${view}`} className="panel-body" tabIndex={0}>
        {view === 'kalla' && <SourcePanel planId={planId} plan={kept.plan} selected={seen.del} onSelect={goTo} />}
        {view === 'granskning' && (
          <FindingsPanel
            planId={planId}
            standing={kept.summary.supersededBy === null}
            selected={seen.del}
            opened={seen.iakttagelse}
            onSelect={goTo}
          />
        )}
        {view === 'om' && <About kept={kept} />}
      </div>
    </>
  );
}

function About({ kept: { summary, siblings } }: { kept: KeptPlan }) {
  const { t } = useWords();
  const planId = summary.id;
  const standing = siblings.filter(({ supersededBy }) => supersededBy === null);
  const replaced = siblings.filter(({ supersededBy }) => supersededBy !== null);
  const [annexed, setAnnexed] = useState(false);
  return (
    <>
      <h2>{t('downloads.plan')}</h2>
      <label className="download-choice">
        <input type="checkbox" checked={annexed} onChange={(event) => setAnnexed(event.target.checked)} />
        {t('downloads.annex')}
      </label>
      <Downloads
        address={(format) => exportPlan.address({ planId, format, ...(annexed && { findings: 'true' }) })}
        formats={annexed ? DOCUMENTS : [...DOCUMENTS, 'json']}
      />
      <h2>{t('downloads.findings')}</h2>
      <Downloads formats={DOCUMENTS} address={(format) => exportFindings.address({ planId, format })} />
      <p>
        <button type="button" onClick={() => window.print()}>
          {t('plan.print')}
        </button>
      </p>
      {siblings.length > 0 && (
        <>
          <h2>{t('plan.siblings')}</h2>
          {standing.length > 0 && <PlanLinks plans={standing} />}
          {replaced.length > 0 && (
            <details>
              <summary>{t('plan.replaced', { count: replaced.length })}</summary>
              <PlanLinks plans={replaced} dated />
            </details>
          )}
        </>
      )}
    </>
  );
}

/** Links to plans; those that have been replaced are told apart by when they came. */
function PlanLinks({ plans, dated = false }: { plans: PlanSummary[]; dated?: boolean }) {
  const { t, say, language } = useWords();
  const day = (at: string) => new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <ul className="bare">
      {plans.map((plan) => (
        <li key={plan.id}>
          <Link to="/planer/$planId" params={{ planId: plan.id }} search={{ ar: plan.year }}>
            {say(documentName(plan))} {plan.year}
            {dated && `, ${t('plan.kept', { at: day(plan.keptAt) })}`}
          </Link>
        </li>
      ))}
    </ul>
  );
}
