import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
} from 'docx';
import type { DocumentTree, Heading, Part } from '../model/tree.ts';
import { listsIn, type Numbering, numberingFor } from './docx-lists.ts';
import { steadyPackage } from './docx-package.ts';
import { PAGE, STYLES } from './docx-styles.ts';
import { renderDataTable } from './docx-table.ts';
import { type DocxBlock, renderBlocks } from './docx-text.ts';
import { SHAPES } from './shapes.ts';
import { THEME } from './theme.ts';

/**
 * Writes a document as a Word file to adopt and to go on writing in: front page, table of contents, real headings, lists and tables, all
 * formatted by named styles. The same document gives the same bytes.
 */
export async function renderDocx(tree: DocumentTree): Promise<Uint8Array> {
  const lists = listsIn(tree.parts);
  const numbering = numberingFor(lists);
  const file = new Document({
    title: tree.title,
    theme: { fonts: { headings: THEME.word.heading, body: THEME.word.body } },
    styles: STYLES,
    numbering: { config: numbering.config },
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        footers: { default: pageFooter(), first: new Footer({ children: [new Paragraph('')] }) },
        children: frontPage(tree),
      },
      {
        properties: { page: PAGE },
        footers: { default: pageFooter() },
        children: tree.parts.flatMap((part) => renderPart(part, numbering)),
      },
    ],
  });
  return steadyPackage(await Packer.toBuffer(file), LOCALES[tree.language]);
}

const LOCALES = { sv: 'sv-SE' };

function frontPage({ title, front, contents }: DocumentTree): (DocxBlock | TableOfContents)[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...front.map(
      ({ label, value }) =>
        new Paragraph({
          style: 'Front',
          children: [
            new TextRun({ text: `${label}:`, bold: true }),
            new TextRun({ children: [new Tab(), value ?? '–'] }),
          ],
        }),
    ),
    new Paragraph({ style: 'TOCHeading', pageBreakBefore: true, children: [new TextRun('Innehåll')] }),
    new TableOfContents('Innehåll', { hyperlink: true, headingStyleRange: `1-${contents}` }),
  ];
}

const pageFooter = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: ['Sid ', PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] })],
      }),
    ],
  });

function renderPart(part: Part, numbering: Numbering): DocxBlock[] {
  switch (part.type) {
    case 'heading':
      return [renderHeading(part)];
    case 'status':
      return [new Paragraph({ style: 'Status', children: [new TextRun(`${SHAPES[part.assessment]} ${part.text}`)] })];
    case 'text':
      return renderBlocks(part.blocks, numbering);
    case 'data':
      return renderDataTable(part);
  }
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** A label such as Arbetssätt is a heading of its level, set smaller than a goal at the same level. */
const renderHeading = ({ level, role, text }: Heading): Paragraph =>
  new Paragraph({
    heading: HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_6,
    children: [new TextRun(role === 'label' ? { text, style: 'LabelHeading' } : { text })],
  });
