import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { around, type Box, type OnPage } from './boxes.ts';
import { drawPage } from './pdf.ts';

/** Sharper than this no one sees, and it costs memory. */
const MAX_DENSITY = 2;

interface Props {
  pdf: PDFDocumentProxy;
  page: number;
  label: string;
  zoom: number;
  lit: OnPage[];
  onPoint?: (x: number, y: number) => void;
}

/** One page drawn `zoom` times as wide as the place it scrolls in, with a frame round what is lit on it. */
export function DrawnPage({ pdf, page, label, zoom, lit, onPoint }: Props) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState<boolean | 'failed'>(false);
  const width = useWidth(place);
  const boxes = useMemo(() => lit.filter((one) => one.page === page).map(({ box }) => box), [lit, page]);
  const frame = around(boxes);
  const frameTop = frame?.[1];

  useEffect(() => {
    if (!canvas.current || width === 0) return;
    const pixels = Math.round(width * zoom * Math.min(devicePixelRatio, MAX_DENSITY));
    const { done, stop } = drawPage(pdf, page, canvas.current, pixels);
    done.then(
      () => setDrawn(true),
      () => setDrawn('failed'),
    );
    return stop;
  }, [pdf, page, width, zoom]);

  useEffect(() => {
    const scroll = place.current?.parentElement;
    if (!isDrawn || frameTop === undefined || !place.current || !scroll) return;
    scroll.scrollTop = frameTop * place.current.offsetHeight - scroll.clientHeight / 3;
  }, [frameTop, isDrawn]);

  return (
    <div className="page-drawn" ref={place} style={{ width: `${zoom * 100}%` }}>
      {isDrawn === 'failed' && <p role="status">{t('picture.failed')}</p>}
      {/* A shortcut for who points: the text leads to the same places by keyboard. */}
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        className={onPoint && 'pointed'}
        onClick={({ currentTarget, clientX, clientY }) => {
          const { left, top, width, height } = currentTarget.getBoundingClientRect();
          onPoint?.((clientX - left) / width, (clientY - top) / height);
        }}
      />
      {isDrawn === true && frame && (
        <svg className="page-lit" aria-hidden="true">
          {boxes.map((box) => (
            <rect key={box.join(' ')} className="tint" {...area(box)} />
          ))}
          <rect className="frame" {...area(frame)} rx="3" />
        </svg>
      )}
    </div>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
/** Marks stand a little outside the letters. */
const MARGIN = 0.004;
const area = ([x0, y0, x1, y1]: Box) => ({
  x: percent(x0 - 2 * MARGIN),
  y: percent(y0 - MARGIN),
  width: percent(x1 - x0 + 4 * MARGIN),
  height: percent(y1 - y0 + 2 * MARGIN),
});

/** The width of the place that scrolls, in CSS pixels; 0 before it is known. */
function useWidth(place: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const scroll = place.current?.parentElement;
    if (!scroll) return;
    const observer = new ResizeObserver(() => setWidth(scroll.clientWidth));
    observer.observe(scroll);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
