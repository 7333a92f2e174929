import type { ReactNode } from 'react';

/** A table or drawing that may be wider than its place: it scrolls by itself, by keyboard too, and the page never does. */
export function Scroll({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={className ? `wide ${className}` : 'wide'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
