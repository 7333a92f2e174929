import fc from 'fast-check';

/** How a truth document is printed as text extracted from PDF. Every choice is one that real documents show. */
export interface TextLayout {
  /** True if an empty line follows each line of running text. */
  spaced: boolean;
  /** The width at which running text is wrapped. */
  width: number;
  /** The width at which the first column of a table is wrapped. */
  nameWidth: number;
  /** The width at which the other columns are wrapped, in the middle of a word if it is longer. */
  valueWidth: number;
  /** True if a broken word has an empty line between its halves. */
  brokenWordGap: boolean;
  /** True if table headers are wrapped in their cells. */
  splitHeader: boolean;
  /** A wrapped header cell begins on a line of its own. */
  headerOwnLine: boolean;
  /** A row begins with a space, or with the place of an icon: lines of a single space. */
  rowStart: 'space' | 'icon';
  /** Non-blank lines per page; `null` without page breaks. */
  pageLength: number | null;
  pageMark: 'bare' | 'footer' | 'reportFooter' | 'formFeed';
  web: string;
  /** The line between paragraphs. */
  paragraphMark: '' | ' ' | '  ';
  bullet: '- ' | '-' | '• ' | '•' | '– ' | '1. ';
  /**
   * How every third paragraph is split in the middle of a sentence: by a blank line, by a line of one space, or by
   * being set narrower.
   */
  torn: 'no' | '' | ' ' | 'narrow';
  /** True if every run of white space was folded and lines were trimmed, so empty cells no longer show. */
  folded: boolean;
  front: FrontPage;
  /** True if two labels of the front page share a line, and their values the next. */
  sharedLabels: boolean;
  contents: boolean;
  /** The city goals' numbers end in a full stop. */
  numberStop: boolean;
  yearInHeader: 'år 2026' | '2026' | '';
}

/** `none`: the file begins without one. `statement`: a page of the administration's form. `title`: a title and a few lines. */
export type FrontPage = 'none' | 'statement' | 'title';

const front = fc.constantFrom<FrontPage>('none', 'statement', 'title');

export const textLayout: fc.Arbitrary<TextLayout> = fc.record({
  spaced: fc.boolean(),
  width: fc.integer({ min: 62, max: 110 }),
  nameWidth: fc.integer({ min: 22, max: 78 }),
  valueWidth: fc.integer({ min: 12, max: 40 }),
  brokenWordGap: fc.boolean(),
  splitHeader: fc.boolean(),
  headerOwnLine: fc.boolean(),
  rowStart: fc.constantFrom('space', 'icon'),
  pageLength: fc.option(fc.integer({ min: 18, max: 55 }), { nil: null, freq: 4 }),
  pageMark: fc.constantFrom('bare', 'footer', 'reportFooter', 'formFeed'),
  web: fc.constantFrom('start.lindvik', 'www.ekhamra.se', 'sandnas.se'),
  paragraphMark: fc.constantFrom('', ' ', '  '),
  bullet: fc.constantFrom('- ', '-', '• ', '•', '– ', '1. '),
  torn: fc.constantFrom('no', '', ' ', 'narrow'),
  folded: fc.boolean().chain((maybe) => (maybe ? fc.constantFrom(false, false, true) : fc.constant(false))),
  front,
  contents: fc.boolean(),
  numberStop: fc.boolean(),
  yearInHeader: fc.constantFrom('år 2026', '2026', ''),
  sharedLabels: fc.boolean(),
});

/** How a truth document is printed as Markdown converted from PDF or Word. */
export interface MarkdownLayout {
  /** How goals and labels are marked up, chosen again for each in turn. */
  goals: Markup[];
  labels: Markup[];
  bullet: '- ' | '* ' | '1. ';
  /** True if every third paragraph is two, as a page break leaves it. */
  torn: boolean;
  padded: boolean;
  boldHeader: boolean;
  /** What conversion leaves after a name: an icon's character on a line of its own. */
  nameTail: '' | '<br>§';
  nameLead: '' | ' ';
  /** A table is split by a page break after this many rows, the header repeated. */
  rowsToPage: number | null;
  /** Also in the middle of a row's first cell. */
  splitCells: boolean;
  front: FrontPage;
  contents: 'none' | 'table' | 'list';
  numberStop: boolean;
  yearInHeader: TextLayout['yearInHeader'];
}

export type Markup = '## ' | '### ' | '#### ' | '## **' | '### **' | '**' | '*' | '' | '**:** *';

export const markdownLayout: fc.Arbitrary<MarkdownLayout> = fc.record({
  goals: fc.array(fc.constantFrom<Markup>('## ', '### ', '## **', '**', '*', '', '**:** *'), {
    minLength: 1,
    maxLength: 5,
  }),
  labels: fc.array(fc.constantFrom<Markup>('## ', '### ', '#### ', '### **', '**'), { minLength: 1, maxLength: 4 }),
  bullet: fc.constantFrom('- ', '* ', '1. '),
  torn: fc.boolean(),
  padded: fc.boolean(),
  boldHeader: fc.boolean(),
  nameTail: fc.constantFrom('', '', '<br>§'),
  nameLead: fc.constantFrom('', ' '),
  rowsToPage: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  splitCells: fc.boolean(),
  front,
  contents: fc.constantFrom('none', 'table', 'list'),
  numberStop: fc.boolean(),
  yearInHeader: fc.constantFrom('år 2026', '2026', ''),
});
