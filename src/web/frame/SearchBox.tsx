import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { useSeen } from '../../ui/useSeen.ts';

/** How long nothing is typed before the page of hits follows, in milliseconds. */
const PAUSE = 250;

/** The search of every page; `/` goes to it. On the page of hits they follow what is typed. */
export function SearchBox() {
  const { t } = useWords();
  const { seen } = useSeen();
  const navigate = useNavigate();
  const isOpen = useRouterState({ select: ({ location }) => location.pathname === '/sok' });
  const [words, setWords] = useState(seen.q ?? '');
  const asked = words.trim();
  const sent = useRef<string>(undefined);
  useEffect(() => {
    // What was sent from here may have been typed on since.
    if (seen.q === sent.current) return;
    sent.current = undefined;
    setWords(seen.q ?? '');
  }, [seen.q]);
  const search = (replace: boolean) => {
    sent.current = asked;
    void navigate({ to: '/sok', search: { ...(seen.ar ? { ar: seen.ar } : {}), q: asked }, replace });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed begins a search.
  useEffect(() => {
    if (!isOpen || asked === (seen.q ?? '')) return undefined;
    const timer = setTimeout(() => search(true), PAUSE);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(false);
        }}
      >
        <input
          id="sok"
          type="search"
          aria-label={t('search.label')}
          aria-keyshortcuts="/"
          placeholder={`${t('search.placeholder')}  /`}
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </form>
    </search>
  );
}
