import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, json } from '../../../ui/api.ts';
import { themeQuery } from '../../../ui/queries.ts';
import type { Theme } from '../../model/look/theme.ts';
import { type Draft, draftOf, isSame, themeOf } from './draft.ts';

/** What was last done, and the look that stood before; undoing has none to go back to. */
export interface Done {
  what: 'saved' | 'removed' | 'undone';
  before: Theme | null;
}

interface Change {
  theme: Theme;
  what: Done['what'];
  /** What was written when the change was asked for. */
  draft: Draft;
}

const NONE: Theme = { name: null, logo: null, accent: null, fonts: null };

/** The look as it is kept, as it is written, and what can be done with it. */
export function useThemeForm() {
  const client = useQueryClient();
  const kept = draftOf(useSuspenseQuery(themeQuery).data);
  const [draft, setDraft] = useState(kept);
  const [done, setDone] = useState<Done | null>(null);
  const keeping = useMutation({
    mutationFn: async ({ theme }: Change) => {
      // Asked for anew: undoing gives back what stood just before, whoever put it there.
      const before = await ask<Theme>('/theme');
      const isNone = isSame(draftOf(theme), draftOf(NONE));
      const after = await ask<Theme | null>('/theme', json({ theme: isNone ? null : theme }, 'PUT'));
      return { before, after: after ?? NONE };
    },
    onSuccess: ({ before, after }, change) => {
      client.setQueryData(themeQuery.queryKey, after);
      // What was written while it was being saved stays.
      setDraft((now) => (now === change.draft ? draftOf(after) : now));
      setDone({ what: change.what, before: change.what === 'undone' ? null : before });
    },
  });
  const keep = (what: Done['what'], theme: Theme) => keeping.isPending || keeping.mutate({ what, theme, draft });
  return {
    draft,
    done,
    error: keeping.error,
    isChanged: !isSame(draft, kept),
    isOwn: !isSame(kept, draftOf(NONE)),
    change: (to: Partial<Draft>) => {
      keeping.reset();
      setDraft((now) => ({ ...now, ...to }));
    },
    discard: () => {
      keeping.reset();
      setDraft(kept);
    },
    save: () => keep('saved', themeOf(draft)),
    remove: () => keep('removed', NONE),
    undo: () => done?.before && keep('undone', done.before),
  };
}
export type ThemeForm = ReturnType<typeof useThemeForm>;
