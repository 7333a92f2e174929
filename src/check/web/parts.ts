import type { Place } from '../model/finding.ts';
import type { ReviewedFinding } from '../model/reviewed.ts';

/** The part of the plan as the address names it, by its id; `null` for the plan as a whole. */
export const partOf = ({ part }: Place): string | null => (part.kind === 'plan' ? null : part.id);

/** A finding with the number it has in the list and in the margin, from 1. */
export interface Numbered {
  finding: ReviewedFinding;
  number: number;
}

/** The findings that are not set aside, numbered. */
export const openOf = (findings: ReviewedFinding[]): Numbered[] =>
  findings.filter(({ setAside }) => setAside === null).map((finding, index) => ({ finding, number: index + 1 }));
