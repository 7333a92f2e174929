import { useWords } from './language.ts';
import { Judgement, Value } from './parts/marks.tsx';

const KEYS = [
  ['/', 'search'],
  ['?', 'help'],
  ['g p', 'plans'],
  ['g i', 'indicators'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Esc', 'back'],
  ['↑ ↓ → ←', 'tree'],
] as const;

export function HelpPage() {
  const { t } = useWords();
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('help.title')}</h1>
        <p>{t('help.lead')}</p>
      </header>
      <p className="lead">{t('help.local')}</p>
      <h2>{t('help.marks')}</h2>
      <ul>
        <li>
          <Judgement assessment="fulfilled" /> · <Judgement assessment="partlyFulfilled" /> ·{' '}
          <Judgement assessment="notFulfilled" /> · <Judgement assessment={null} />
        </li>
        <li>
          <Value value={null} unresolved />: {t('help.unresolved')}
        </li>
        <li>
          <Value value={null} />: {t('help.nothing')}
        </li>
        <li>{t('help.redThread')}</li>
      </ul>
      <h2>{t('help.keys')}</h2>
      <p>{t('help.keysLead')}</p>
      <table style={{ maxWidth: '28rem' }}>
        <tbody>
          {KEYS.map(([key, name]) => (
            <tr key={name}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(`help.key.${name}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
