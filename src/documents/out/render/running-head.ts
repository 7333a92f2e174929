import type { DocumentTree } from '../../model/tree.ts';

/** What is printed at the top of every page after the first. */
export const runningHead = ({ title, about }: Pick<DocumentTree, 'title' | 'about'>): string =>
  [title, about.registrationNumber].filter(Boolean).join(' · ');
