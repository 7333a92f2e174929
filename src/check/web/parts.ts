import type { ReviewedFinding } from '../model/reviewed.ts';

/** A finding with the number it has in the list and in the margin, from 1. */
export interface Numbered {
  finding: ReviewedFinding;
  number: number;
}

/** The findings that are not set aside, numbered. */
export const openOf = (findings: ReviewedFinding[]): Numbered[] =>
  findings.filter(({ setAside }) => setAside === null).map((finding, index) => ({ finding, number: index + 1 }));
