import './frame.css';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { municipalityQuery } from '../../organisation/web/queries.ts';
import { useYear } from '../../plan/web/year.ts';
import { ChangeLine } from '../../ui/change/ChangeLine.tsx';
import { chooseLanguage, useWords } from '../../ui/language.ts';
import { useSeen } from '../../ui/useSeen.ts';
import { menu } from './menu.ts';
import { SearchBox } from './SearchBox.tsx';
import { ThemeChooser } from './ThemeChooser.tsx';
import { useKeys } from './useKeys.ts';

/** Pages that list what there is for a year; a plan, a goal or an indicator has a year, or years, of its own. */
const OF_A_YEAR: ReadonlySet<string> = new Set(menu.filter((entry) => 'ofYear' in entry).map(({ to }) => to));

/** What stands round every page: the name, the search, the year, the menu. */
export function Frame() {
  const { t, language } = useWords();
  const { data } = useQuery(municipalityQuery);
  const { seen } = useSeen();
  const main = useRef<HTMLElement>(null);
  useKeys();
  useNewPage(main);
  const year = seen.ar === undefined ? {} : { ar: seen.ar };
  return (
    <div className="frame">
      <a className="skip" href="#innehall">
        {t('skip')}
      </a>
      <header className="top">
        <Link to="/" search={year} className="brand">
          <span className="brand-mark" aria-hidden="true" />
          {t('app')}
        </Link>
        <span className="municipality">{data?.name}</span>
        <SearchBox />
        <div className="choices">
          <YearChooser />
          <button
            type="button"
            className="plain"
            lang={language === 'sv' ? 'en' : 'sv'}
            onClick={() => chooseLanguage(language === 'sv' ? 'en' : 'sv')}
          >
            {t('language')}
          </button>
          <ThemeChooser />
        </div>
      </header>
      <nav className="places" aria-label={t('nav.label')}>
        <ul>
          {menu.map(({ to, label }) => (
            <li key={to}>
              <Link to={to} search={year} activeOptions={{ exact: to === '/', includeSearch: false }}>
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
        <p className="local small quiet">{t('localOnly')}</p>
      </nav>
      <main id="innehall" ref={main} tabIndex={-1}>
        <Outlet />
        <ChangeLine />
      </main>
    </div>
  );
}

function YearChooser() {
  const { t } = useWords();
  const { see } = useSeen();
  const { year, years } = useYear();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (years.length === 0 || !OF_A_YEAR.has(path)) return null;
  return (
    <select aria-label={t('year')} value={year} onChange={(event) => see({ ar: Number(event.target.value) })}>
      {years.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
}

/** A new page is said in the window's title, and is read from its beginning; where the one before only goes on in it, the focus stays. */
function useNewPage(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const goesOn = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.state.goesOn });
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the path that makes a page new.
  useEffect(() => {
    const title = main.current?.querySelector('h1')?.textContent;
    document.title = title ? `${title} – Ledtråd` : 'Ledtråd';
    if (!first.current && !goesOn) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
}
