import './search.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/language.ts';
import { useSeen } from '../../ui/useSeen.ts';
import type { Hits } from '../model/hit.ts';
import { ENTRY_KINDS } from '../model/kinds.ts';
import { HitItem } from './HitItem.tsx';
import { searchQuery } from './queries.ts';

/** What the search found, with the words marked. */
export function SearchPage() {
  const { t } = useWords();
  const { seen, see } = useSeen();
  const q = seen.q ?? '';
  const { data: hits } = useSuspenseQuery(searchQuery(seen));
  return (
    <div className="page">
      <header className="page-head">
        <h1>{q === '' ? t('search.title') : `${t('search.title')}: ${q}`}</h1>
        <p role="status">{q === '' ? t('search.ask') : <Count q={q} hits={hits} />}</p>
      </header>
      {q !== '' && (
        <div className="choose">
          <label>
            {t('search.kind')}
            <select
              value={seen.slag ?? ''}
              onChange={({ target }) =>
                see({ slag: ENTRY_KINDS.find((kind) => kind === target.value), sida: undefined })
              }
            >
              <option value="">{t('search.allKinds')}</option>
              {ENTRY_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`search.kinds.${kind}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <ol className="hits" start={(hits.page - 1) * hits.limit + 1}>
        {hits.items.map((hit) => (
          <HitItem key={hit.id} hit={hit} />
        ))}
      </ol>
      <Pages hits={hits} />
    </div>
  );
}

function Count({ q, hits: { total, rounded, meant } }: { q: string; hits: Hits }) {
  const { t, language } = useWords();
  if (total === 0) return t('search.none', { q });
  const number = total.toLocaleString(language);
  const count = t(rounded ? 'search.about' : 'search.found', { count: total, number });
  return meant === null ? count : t('search.meant', { q, meant, found: count });
}

function Pages({ hits: { page, more } }: { hits: Hits }) {
  const { t } = useWords();
  const { seen } = useSeen();
  if (page === 1 && !more) return null;
  const to = (next: number) => {
    const { sida: _, ...rest } = seen;
    return next === 1 ? rest : { ...rest, sida: next };
  };
  return (
    <nav className="pages" aria-label={t('search.pages')}>
      {page > 1 && (
        <Link to="/sok" search={to(page - 1)} rel="prev">
          {t('search.previous')}
        </Link>
      )}
      {more && (
        <Link to="/sok" search={to(page + 1)} rel="next">
          {t('search.next')}
        </Link>
      )}
    </nav>
  );
}
