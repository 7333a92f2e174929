import './page-picture.css';
import { useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { Scroll } from '../../ui/parts/Scroll.tsx';
import type { OnPage } from './boxes.ts';
import { DrawnPage } from './DrawnPage.tsx';
import { usePdf } from './pdf.ts';

interface Props {
  /** A PDF; another file is said to have no picture. */
  file: Blob;
  name: string;
  /** Counts from 1. */
  page: number;
  onPage: (page: number) => void;
  /** What to frame; places on other pages are not seen. */
  lit: OnPage[];
  /** Where on the page someone points, as shares of its width and height. What it leads to can be reached from the text too. */
  onPoint?: (x: number, y: number) => void;
}

/** Times the width of its place. */
const ZOOMS = [1, 1.5, 2, 3];
/**
 * The picture of one page at a time, with a frame round the highlighted part. Its content is given as text elsewhere: a
 * picture says nothing to a screen reader.
 */
export function PagePicture({ file, name, page, onPage, lit, onPoint }: Props) {
  const { t } = useWords();
  const pdf = usePdf(file);
  const [zoom, setZoom] = useState(0);
  if (pdf === 'failed') return <p role="status">{t('picture.failed')}</p>;
  const count = pdf?.numPages ?? page;
  const shown = Math.min(Math.max(page, 1), count);
  return (
    <div className="page-picture">
      <div className="page-tools">
        <button type="button" disabled={shown <= 1} onClick={() => onPage(shown - 1)}>
          {t('picture.previous')}
        </button>
        <span role="status">{t('picture.of', { page: shown, count })}</span>
        <button type="button" disabled={shown >= count} onClick={() => onPage(shown + 1)}>
          {t('picture.next')}
        </button>
        <button type="button" aria-label={t('picture.smaller')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          −
        </button>
        <button
          type="button"
          aria-label={t('picture.larger')}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          +
        </button>
      </div>
      <Scroll label={t('picture.label', { page: shown, name })} className="page-scroll">
        {pdf && (
          <DrawnPage
            pdf={pdf}
            page={shown}
            label={t('picture.label', { page: shown, name })}
            zoom={ZOOMS[zoom] ?? 1}
            lit={lit}
            {...(onPoint ? { onPoint } : {})}
          />
        )}
      </Scroll>
    </div>
  );
}
