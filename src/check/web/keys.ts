import type { KeyboardEvent } from 'react';

/**
 * Keys of a finding that has focus, or a button within it: `j` and `k` go to the next and the one before, `Esc` to the heading of the list, and
 * the rest is for the finding to say. Never in a field, and never elsewhere on the page (WCAG 2.1.4).
 */
export function onFindingKey(event: KeyboardEvent<HTMLElement>, does: Record<string, (() => void) | undefined>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if ((event.target as HTMLElement).closest('input, select, textarea')) return;
  const item = event.currentTarget;
  const way = { j: 1, k: -1 }[event.key];
  if (way !== undefined) step(item, way);
  else if (event.key === 'Escape') leave(item);
  else if (does[event.key]) does[event.key]?.();
  else return;
  event.preventDefault();
  // The plan's own keys are the same, for its goals.
  event.stopPropagation();
}

function step(item: HTMLElement, by: number): void {
  const items = [...panelOf(item).querySelectorAll<HTMLElement>('.findings > li')].filter((one) =>
    one.checkVisibility(),
  );
  const next = items[items.indexOf(item) + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

const leave = (item: HTMLElement): void => panelOf(item).querySelector<HTMLElement>('.findings-head')?.focus();
const panelOf = (item: HTMLElement): HTMLElement => item.closest<HTMLElement>('.findings-panel') ?? item;
