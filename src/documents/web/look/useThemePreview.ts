import { useEffect, useState } from 'react';
import { previewTheme } from '../../../ui/client.ts';
import type { Theme } from '../../model/look/theme.ts';

export interface ThemePreview {
  /** A PDF; `null` before there is any. The last that could be made, where there is a problem. */
  file: Blob | null;
  problem: Error | null;
}

/** Long enough that a word is written to its end, short enough to be felt as at once. In milliseconds. */
const PAUSE = 250;

/**
 * An example document in a look that is not saved, rendered again a moment after each change. `null` is a look that
 * cannot be shown yet.
 */
export function useThemePreview(theme: Theme | null): ThemePreview {
  const [preview, setPreview] = useState<ThemePreview>({ file: null, problem: null });
  useEffect(() => {
    if (theme === null) {
      setPreview(({ file }) => ({ file, problem: null }));
      return;
    }
    const stop = new AbortController();
    const ask = () =>
      previewTheme({ theme }, stop.signal).then(
        (file) => setPreview({ file, problem: null }),
        (problem) => stop.signal.aborted || setPreview(({ file }) => ({ file, problem })),
      );
    const wait = setTimeout(ask, PAUSE);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [theme]);
  return preview;
}
