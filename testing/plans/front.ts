import { goalLabel, goalTitle } from './labels.ts';
import type { FrontPage } from './layout.ts';
import type { TruthDocument } from './truth.ts';

/** The handling officer of every matter in the invented municipality. */
export const OFFICER = 'Kim Ekelöv';

/** What the kind of document is called on its front page and in its footers. */
export function kindName({ kind, occasion }: TruthDocument): string {
  if (kind === 'plan') return 'Verksamhetsplan';
  return occasion === 'VB' ? 'Verksamhetsberättelse' : `Tertialrapport ${occasion === 'T1' ? 1 : 2}`;
}

export const documentTitle = (document: TruthDocument): string =>
  `${kindName(document)} ${document.year} för ${document.unit}`;

/** The front page to print: required if nothing else would say which kind of document it is, or of which year. */
export function frontOf(document: TruthDocument, wanted: FrontPage, yearInHeader: string): FrontPage {
  if (wanted !== 'none') return wanted;
  const rows = document.goals.flatMap((goal) => goal.indicators);
  const saysYear =
    document.kind === 'plan'
      ? (rows.length > 0 && yearInHeader !== '') || document.after.some(({ heading }) => heading.startsWith('Budget'))
      : rows.some(({ period }) => period !== null);
  const saysKind = document.kind === 'plan' || document.goals.some(({ assessment }) => assessment !== null);
  return saysYear && saysKind ? 'none' : 'title';
}

/** The headings that a table of contents lists. */
export function contents(document: TruthDocument, numberStop: boolean): string[] {
  const outer = (sections: TruthDocument['before']) =>
    sections.filter(({ level }) => level === 1).map(({ heading }) => heading);
  const goals = document.goals.filter(({ level }) => level === 'direction' || level === 'city');
  return [
    ...outer(document.before),
    ...goals.map((goal) => `${goalLabel(goal)} ${goalTitle(goal, numberStop)}`),
    ...outer(document.after),
  ];
}
