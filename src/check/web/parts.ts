import type { Place } from '../model/finding.ts';
import type { ReviewedFinding } from '../model/reviewed.ts';

/** The part of the plan as the address names it; `null` for the plan as a whole. */
export function partOf({ goal, part }: Place): string | null {
  switch (part.kind) {
    case 'goal':
      return goal;
    case 'section':
      return goal && `${goal}.s${part.index}`;
    case 'indicator':
      return `i${part.index}`;
    case 'activity':
      return `a${part.index}`;
    case 'outside':
      return `u${part.index}`;
    case 'plan':
      return null;
  }
}

/** A finding with the number it has in the list and in the margin, from 1. */
export interface Numbered {
  finding: ReviewedFinding;
  number: number;
}

/** The findings that are not set aside, numbered. */
export const openOf = (findings: ReviewedFinding[]): Numbered[] =>
  findings.filter(({ setAside }) => setAside === null).map((finding, index) => ({ finding, number: index + 1 }));
