import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/language.ts';
import type { Hit } from '../model/hit.ts';

/** One hit: what it is and whose, a link to where it stands, and an excerpt. */
export function HitItem({ hit }: { hit: Hit }) {
  const { t } = useWords();
  const { kind, owner, plan, year, heading, title, marked, goalId } = hit;
  const isName = kind === 'unit' || kind === 'board' || kind === 'goal';
  const whose = kind === 'unit' || kind === 'board' ? [] : [owner?.name ?? t('search.council')];
  return (
    <li>
      <p className="small quiet">
        {[t(`search.kinds.${kind}`), ...whose, ...(year === null ? [] : [year]), ...(heading ? [heading] : [])].join(
          ' · ',
        )}
      </p>
      <h2 lang="sv">
        <HitLink hit={hit}>
          {isName ? <Marked text={marked} /> : title || plan?.name || t(`search.kinds.${kind}`)}
        </HitLink>
      </h2>
      {!isName && (
        <p className="reading" lang="sv">
          <Marked text={marked} />
        </p>
      )}
      {goalId && (
        <Link className="small" to="/trad/$goalId" params={{ goalId }}>
          {t('plan.thread')}
        </Link>
      )}
    </li>
  );
}

/** To the place in a plan, to a board's plans, or to a unit in the organisation. */
function HitLink({ hit: { kind, id, plan, year }, children }: { hit: Hit; children: ReactNode }) {
  if (plan === null)
    return kind === 'board' ? (
      <Link to="/planer" search={{ namnd: id }}>
        {children}
      </Link>
    ) : (
      <Link to="/organisation">{children}</Link>
    );
  return (
    <Link
      to="/planer/$planId"
      params={{ planId: plan.id }}
      search={{ ...(year === null ? {} : { ar: year }), ...(plan.ref === null ? {} : { del: plan.ref }) }}
    >
      {children}
    </Link>
  );
}

/** The excerpt with what was found marked; the marks come as U+0002 and U+0003, which no text holds. */
function Marked({ text }: { text: string }) {
  return text.split('\u0002').map((part, index) => {
    const [found, rest] = index === 0 ? ['', part] : part.split('\u0003');
    return (
      <span key={index.toString()}>
        {found && <mark>{found}</mark>}
        {rest}
      </span>
    );
  });
}
