import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { ApiProblem } from '../api.ts';
import { useWords } from '../language.ts';

/** A still outline of a page that is on its way. */
export function Waiting() {
  const { t } = useWords();
  return (
    <div className="page waiting" role="status">
      <span className="unseen">{t('waiting')}</span>
      <div className="bone wide-bone" />
      <div className="bone" />
      <div className="bone" />
    </div>
  );
}

/** What happened, what is safe, what to do. */
export function Failed({ error }: ErrorComponentProps) {
  const { t, say } = useWords();
  const router = useRouter();
  const words = error instanceof ApiProblem ? error.words : null;
  return (
    <div className="page" role="alert">
      <h1>{t('failed.title')}</h1>
      <p>{words ? say(words) : t('failed.offline')}</p>
      <button type="button" className="main" onClick={() => void router.invalidate()}>
        {t('failed.again')}
      </button>
    </div>
  );
}

export function NotFound() {
  const { t } = useWords();
  return (
    <div className="page">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <Link to="/">{t('notFound.home')}</Link>
    </div>
  );
}
