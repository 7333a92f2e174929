import { BorderStyle, type IParagraphStyleOptions, type IPropertiesOptions, LineRuleType } from 'docx';
import { THEME } from './theme.ts';

/** A4 with margins, in twentieths of a point. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1361, right: 1304, bottom: 1304, left: 1304, header: 680, footer: 624 },
};
/** Between the margins. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

const { heading, body } = THEME.word;

/** Line spacing in 240ths of a line. */
const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };
const AIRY = { line: 276, lineRule: LineRuleType.AUTO };

/** Sizes are in half points, spacing in twentieths of a point. */
const headingStyle = (level: number, size: number, before: number, after: number) => ({
  run: { font: heading, size, bold: true, italics: false, color: THEME.ink },
  paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, spacing: { before, after, ...SINGLE } },
});

const own = (id: string, name: string, look: Omit<IParagraphStyleOptions, 'id'>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...look,
});

const contentsLine = (level: number, indent: number): IParagraphStyleOptions => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  run: { font: heading, bold: level === 1 },
  paragraph: {
    indent: { left: indent + 340, hanging: 340, right: 567 },
    spacing: { before: level === 1 ? 120 : 0, after: 40, ...SINGLE },
  },
});

/**
 * The styles of a Word file. Those that Word has keep its names, so that Word shows them in the reader's language and its navigation and table of
 * contents find them; our own have Swedish names.
 */
export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: {
        font: body,
        size: 22,
        color: THEME.ink,
        language: { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, ...AIRY } },
    },
    title: {
      run: { font: heading, size: 56, bold: true, color: THEME.ink },
      paragraph: {
        spacing: { before: 3400, after: 480, ...SINGLE },
        border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: THEME.thread, space: 14 } },
      },
    },
    heading1: headingStyle(1, 36, 480, 160),
    heading2: headingStyle(2, 30, 400, 120),
    heading3: headingStyle(3, 26, 320, 100),
    heading4: headingStyle(4, 24, 280, 80),
    heading5: headingStyle(5, 22, 220, 60),
    heading6: headingStyle(6, 20, 200, 60),
    listParagraph: { paragraph: { spacing: { after: 60, ...AIRY } } },
    hyperlink: { run: { color: THEME.link, underline: {} } },
  },
  paragraphStyles: [
    own('Front', 'Framsida', {
      run: { font: heading, size: 24 },
      paragraph: { indent: { left: 2268, hanging: 2268 }, spacing: { after: 80, ...SINGLE } },
    }),
    own('Subheading', 'Mellanrubrik', {
      next: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 160, after: 40 } },
    }),
    own('Status', 'Bedömning', {
      run: { font: heading, bold: true },
      paragraph: { keepNext: true, spacing: { after: 120 } },
    }),
    own('TableText', 'Tabelltext', {
      run: { font: heading, size: 18 },
      paragraph: { spacing: { before: 0, after: 0, ...SINGLE } },
    }),
    own('TableHead', 'Tabellrubrik', {
      basedOn: 'TableText',
      run: { bold: true },
    }),
    own('AfterTable', 'Efter tabell', {
      quickFormat: false,
      next: 'Normal',
      run: { size: 12 },
      paragraph: { spacing: { before: 0, after: 60, ...SINGLE } },
    }),
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { font: heading, size: 36, bold: true },
      paragraph: { spacing: { after: 240 } },
    },
    ...[1, 2, 3, 4, 5, 6].map((level) => contentsLine(level, (level - 1) * 227)),
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { font: heading, size: 18, color: THEME.quiet },
      paragraph: { spacing: { after: 0, ...SINGLE } },
    },
  ],
  characterStyles: [
    {
      id: 'LabelHeading',
      name: 'Etikett i mål',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { size: 21, color: THEME.quiet },
    },
  ],
};
