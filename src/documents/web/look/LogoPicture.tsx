import { useWords } from '../../../ui/language.ts';
import { addressOf } from './logo.ts';

interface Props {
  kind: 'svg' | 'png';
  logo: string;
  /** Where this one is shown. */
  where: string;
  onRemove: () => void;
}

/** One of the logotype's pictures, on paper as it will be. */
export function LogoPicture({ kind, logo, where, onRemove }: Props) {
  const { t } = useWords();
  const format = kind.toUpperCase();
  return (
    <li>
      <img src={addressOf(kind, logo)} alt={t('look.logo.picture', { format })} />
      <p>
        <strong>{format}</strong> <span className="quiet">{where}</span>
      </p>
      <button type="button" className="plain" onClick={onRemove}>
        {t('look.logo.remove', { format })}
      </button>
    </li>
  );
}
