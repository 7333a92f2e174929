import type { FileLine } from '../../plan/model/kept.ts';
import { useWords } from '../../ui/language.ts';
import type { ReadPart } from './readOnPage.ts';

interface Props {
  page: number;
  parts: ReadPart[];
  lines: FileLine[];
  selected: { line: number; lastLine: number } | null;
  onSelect: (source: { line: number; lastLine: number }) => void;
}

/** What was read on one page, in its order, to hold against the picture beside it. Choosing a part shows where it stands. */
export function ReadOnPage({ page, parts, lines, selected, onSelect }: Props) {
  const { t } = useWords();
  const on = lines.filter((line) => line.page === page).map(({ number }) => number);
  const [first, last] = [on[0] ?? 0, on.at(-1) ?? -1];
  const here = parts.filter(({ source }) => source.line <= last && source.lastLine >= first);
  return (
    <section className="read-on-page">
      <h4>{t('picture.read', { page })}</h4>
      {here.length === 0 && <p className="quiet">{t('picture.nothing')}</p>}
      <ul>
        {here.map(({ key, what, title, text, source }) => (
          <li key={key} className={what}>
            <button
              type="button"
              aria-pressed={selected?.line === source.line && selected.lastLine === source.lastLine}
              onClick={() => onSelect(source)}
            >
              <span className="small quiet">{t(`picture.what.${what}`)}</span>
              <span lang="sv">
                <strong>{title}</strong> {text}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
