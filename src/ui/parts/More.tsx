import { useWords } from '../language.ts';

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** Fetches the next page of a list; nothing where all of it is shown. */
export function More({ of }: { of: Pages }) {
  const { t } = useWords();
  if (!of.hasNextPage) return null;
  return (
    <p>
      <button type="button" disabled={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {t('more')}
      </button>
    </p>
  );
}
