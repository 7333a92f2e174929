import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useChange } from '../../../ui/change/useChange.ts';
import { setTheme } from '../../../ui/client.ts';
import { useWords } from '../../../ui/language.ts';
import type { Theme } from '../../model/look/theme.ts';
import { themeQuery } from '../queries.ts';
import { type Draft, draftOf, isSame, themeOf } from './draft.ts';

const NONE: Theme = { name: null, logo: null, accent: null, fonts: null };
const NOTHING: Partial<Draft> = {};

/** The look as it is kept, as it is written, and what can be done with it. */
export function useThemeForm() {
  const { t } = useWords();
  const { data } = useSuspenseQuery(themeQuery);
  // The same as long as nothing else is kept: the preview is drawn again for another.
  const kept = useMemo(() => draftOf(data), [data]);
  /** What is written and not saved. The rest is as it is kept, also when a change of that is undone. */
  const [written, setWritten] = useState<Partial<Draft>>(NOTHING);
  const draft = useMemo(() => ({ ...kept, ...written }), [kept, written]);
  const client = useQueryClient();
  const keeping = useChange(setTheme, {
    said: (theme) => t(theme === null ? 'look.done.removed' : 'look.done.saved'),
    onDone: (theme) => client.setQueryData(themeQuery.queryKey, theme ?? NONE),
  });
  const keep = (theme: Theme) => {
    if (keeping.isPending) return;
    const isNone = isSame(draftOf(theme), draftOf(NONE));
    // What was written while it was being saved stays.
    const onSuccess = () => setWritten((now) => (now === written ? NOTHING : now));
    keeping.mutate({ theme: isNone ? null : theme }, { onSuccess });
  };
  return {
    draft,
    error: keeping.error,
    isChanged: !isSame(draft, kept),
    isOwn: !isSame(kept, draftOf(NONE)),
    change: (to: Partial<Draft>) => {
      keeping.reset();
      setWritten((now) => ({ ...now, ...to }));
    },
    discard: () => {
      keeping.reset();
      setWritten(NOTHING);
    },
    save: () => keep(themeOf(draft)),
    remove: () => keep(NONE),
  };
}
export type ThemeForm = ReturnType<typeof useThemeForm>;
