import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { useSeen } from '../../ui/useSeen.ts';

/** The search of every page; `/` goes to it. */
export function SearchBox() {
  const { t } = useWords();
  const { seen } = useSeen();
  const navigate = useNavigate();
  const [words, setWords] = useState(seen.q ?? '');
  useEffect(() => setWords(seen.q ?? ''), [seen.q]);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: '/sok', search: { ...(seen.ar ? { ar: seen.ar } : {}), q: words.trim() } });
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
