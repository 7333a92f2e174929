import { useWords } from '../../ui/language.ts';
import type { Trouble } from './intake.ts';

/** Says what went wrong with a file, and what to do. */
export function useTrouble(): (trouble: Trouble) => string {
  const { t, say } = useWords();
  return (trouble) => {
    if (trouble === 'offline') return t('failed.offline');
    return trouble === 'gone' ? t('import.gone') : say(trouble);
  };
}
