import fc from 'fast-check';
import { withoutLooseRows } from './decidable.ts';
import { type Encoding, encode, encoding } from './encode.ts';
import { frontOf } from './front.ts';
import { type FrontPage, markdownLayout, textLayout } from './layout.ts';
import { printMarkdown } from './layout-markdown.ts';
import { printText } from './layout-text.ts';
import { truthDocument } from './plan.ts';
import type { TruthDocument } from './truth.ts';

/** A file of the family, with what it contains. */
export interface GeneratedFile {
  name: string;
  text: string;
  bytes: Uint8Array;
  documents: TruthDocument[];
  /** Which front page each document got: without one, unit, board, number and date are not reliably in the file. */
  fronts: FrontPage[];
  /** White space was folded, so some values cannot be known. */
  folded: boolean;
}

const startsAtTop = ({ goals }: TruthDocument): boolean => goals[0]?.level === 'direction';

const documentsIn = fc.oneof(
  { weight: 9, arbitrary: truthDocument().map((document) => [document]) },
  // The council's goals starting over shows where one ends and the next begins: a title alone may be a stray heading.
  { weight: 1, arbitrary: fc.tuple(truthDocument(1), truthDocument(1)).filter((both) => both.every(startsAtTop)) },
);

const frontsOf = (documents: TruthDocument[], wanted: FrontPage, yearInHeader: string): FrontPage[] =>
  documents.map((document, i) => frontOf(document, i > 0 && wanted === 'none' ? 'title' : wanted, yearInHeader));

const write = (name: string, text: string, how: Encoding) => ({ name, text, bytes: encode(text, how) });

export const textFile: fc.Arbitrary<GeneratedFile> = fc
  .tuple(documentsIn, textLayout, encoding)
  .map(([drawn, layout, how]) => {
    const documents = drawn.map((document) => withoutLooseRows(document, layout.folded));
    return {
      ...write('plan.txt', printText(documents, layout), how),
      documents,
      fronts: frontsOf(documents, layout.front, layout.yearInHeader),
      folded: layout.folded,
    };
  });

export const markdownFile: fc.Arbitrary<GeneratedFile> = fc
  .tuple(documentsIn, markdownLayout, encoding)
  .map(([documents, layout, how]) => ({
    ...write('plan.md', printMarkdown(documents, layout), how),
    documents,
    fronts: frontsOf(documents, layout.front, layout.yearInHeader),
    folded: false,
  }));

export const generatedFile: fc.Arbitrary<GeneratedFile> = fc.oneof(
  { weight: 3, arbitrary: textFile },
  { weight: 2, arbitrary: markdownFile },
);

/** The file of a seed: the same each time. */
export const fileOf = (seed: number, from: fc.Arbitrary<GeneratedFile> = generatedFile): GeneratedFile =>
  fc.sample(from, { seed, numRuns: 1 })[0] as GeneratedFile;
