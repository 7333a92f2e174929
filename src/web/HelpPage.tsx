import { useQuery } from '@tanstack/react-query';
import { asked } from '../ui/asked.ts';
import { showBackups } from '../ui/client.ts';
import { useWords } from '../ui/language.ts';
import { Judgement, Value } from '../ui/parts/marks.tsx';

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

const KEYS_AT_A_FINDING = [
  ['r', 'fix'],
  ['l', 'aside'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Esc', 'leave'],
] as const;

const KEYS_WHEN_ASKED = [
  ['1–9', 'column'],
  ['0 -', 'empty'],
  ['j → ↓', 'next'],
  ['k ← ↑', 'previous'],
  ['Backspace', 'takeBack'],
  ['Esc', 'leave'],
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
      <LastBackup />
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
      <KeyTable keys={KEYS.map(([key, name]) => [key, t(`help.key.${name}`)])} />
      <h3>{t('help.finding')}</h3>
      <KeyTable keys={KEYS_AT_A_FINDING.map(([key, name]) => [key, t(`help.findingKey.${name}`)])} />
      <h3>{t('help.asked')}</h3>
      <KeyTable keys={KEYS_WHEN_ASKED.map(([key, name]) => [key, t(`help.askedKey.${name}`)])} />
    </div>
  );
}

/** When the last backup was made: whoever relies on the system may see whether it is looked after. */
function LastBackup() {
  const { t, language } = useWords();
  const { data } = useQuery(asked(showBackups, {}));
  if (!data) return null;
  if (!data.last) return <p>{t('help.backup.none')}</p>;
  const when = new Date(data.last.made).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  return <p>{t(data.last.restored ? 'help.backup.restored' : 'help.backup.last', { when })}</p>;
}

function KeyTable({ keys }: { keys: [key: string, does: string][] }) {
  return (
    <table className="keys">
      <tbody>
        {keys.map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
