import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../language.ts';

/** A table or drawing that may be wider than its place: it scrolls by itself, by keyboard too, and the page never does. */
export function Scroll({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  const { t } = useWords();
  const region = useRef<HTMLElement>(null);
  const scrolls = useIsTooWide(region);
  return (
    <>
      {scrolls && (
        <p className="scroll-hint quiet small" aria-hidden="true">
          {t('scroll')} →
        </p>
      )}
      <section
        ref={region}
        className={['wide', scrolls && 'scrolls', className].filter(Boolean).join(' ')}
        aria-label={label}
        {...(scrolls && { tabIndex: 0 })}
      >
        {children}
      </section>
    </>
  );
}

/** True while what an element holds is wider than itself. */
function useIsTooWide(element: React.RefObject<HTMLElement | null>): boolean {
  const [isTooWide, setTooWide] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setTooWide(current.scrollWidth > current.clientWidth + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    if (current.firstElementChild) observer.observe(current.firstElementChild);
    return () => observer.disconnect();
  }, [element]);
  return isTooWide;
}
