import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../language.ts';

interface Props {
  label: string;
  className?: string;
  /** Says so in words when there is more to the side. */
  hint?: boolean;
  children: ReactNode;
}

/** A table or drawing that may be larger than its place: it scrolls by itself, by keyboard too, and the page never does. */
export function Scroll({ label, className, hint = false, children }: Props) {
  const { t } = useWords();
  const region = useRef<HTMLElement>(null);
  const { sideways, scrolls } = useOverflow(region);
  return (
    <>
      {hint && sideways && (
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

const NONE = { sideways: false, scrolls: false };

/** Whether what an element holds is larger than itself. */
function useOverflow(element: React.RefObject<HTMLElement | null>) {
  const [overflow, setOverflow] = useState(NONE);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const sideways = current.scrollWidth > current.clientWidth + 1;
      const scrolls = sideways || current.scrollHeight > current.clientHeight + 1;
      setOverflow((now) => (now.sideways === sideways && now.scrolls === scrolls ? now : { sideways, scrolls }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    if (current.firstElementChild) observer.observe(current.firstElementChild);
    return () => observer.disconnect();
  }, [element]);
  return overflow;
}
