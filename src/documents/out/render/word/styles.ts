import type { Look } from '../look.ts';
import { escaped, W, xmlPart } from './xml.ts';

/** A4 with margins, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, top: 1361, side: 1304, bottom: 1304, header: 680, footer: 624 };
/** Between the margins. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

/** What a style says about its paragraphs and their text, as Word writes it. */
interface Style {
  id: string;
  name: string;
  type?: 'character';
  basedOn?: string;
  next?: string;
  /** Not among the styles that a person chooses from. */
  hidden?: boolean;
  paragraph?: string;
  run?: string;
}

/** Spacing in twentieths of a point, lines in 240ths. */
const spacing = (before: number, after: number, line = 240): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;

const BOLD = '<w:b/><w:bCs/>';
/** In half points. */
const size = (halves: number): string => `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
const color = (hex: string): string => `<w:color w:val="${hex}"/>`;
const font = (name: string): string =>
  ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((kind) => ` w:${kind}="${escaped(name)}"`).join('');
/**
 * A line below; its thickness in eighths of a point, its distance in points. Word draws one box round adjacent
 * paragraphs of the same kind, so the line between is needed too.
 */
const line = (eighths: number, room: number, hex: string): string =>
  `<w:pBdr>${['bottom', 'between'].map((side) => `<w:${side} w:val="single" w:sz="${eighths}" w:space="${room}" w:color="${hex}"/>`).join('')}</w:pBdr>`;
const KEEP = '<w:keepNext/><w:keepLines/>';

/**
 * The styles of a Word file. Word's own keep their names, so Word shows them in the reader's language and its
 * navigation and table of contents find them; ours have Swedish names. A heading that the table of contents leaves out
 * has a style of its own, since Word lists all headings in its own styles.
 */
export function stylesPart(look: Look): string {
  const heading = `<w:rFonts${font(look.word.heading)}/>`;
  const headings = [
    [36, 480, 160],
    [30, 400, 120],
    [26, 320, 100],
    [24, 280, 80],
    [22, 220, 60],
    [20, 200, 60],
  ].map(
    ([halves = 0, before = 0, after = 0], i): Style => ({
      id: `Heading${i + 1}`,
      name: `heading ${i + 1}`,
      next: 'Normal',
      // A heading is never hyphenated.
      paragraph: `${KEEP}${i === 0 ? line(6, 4, look.accent) : ''}<w:suppressAutoHyphens/>${spacing(before, after)}<w:outlineLvl w:val="${i}"/>`,
      run: `${heading}${BOLD}${color(look.ink)}${size(halves)}`,
    }),
  );
  const besides = headings.flatMap(({ id }, i): Style[] => [
    {
      id: `Label${i + 1}`,
      name: `Etikett ${i + 1}`,
      basedOn: id,
      next: 'Normal',
      run: `${color(look.quiet)}${size(21)}`,
    },
    { id: `Unlisted${i + 1}`, name: `Rubrik utanför innehåll ${i + 1}`, basedOn: id, next: 'Normal' },
  ]);
  const contents = [1, 2, 3, 4, 5, 6].map(
    (level): Style => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      next: 'Normal',
      hidden: true,
      paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${TEXT_WIDTH}"/></w:tabs><w:suppressAutoHyphens/>${spacing(level === 1 ? 120 : 0, 40)}<w:ind w:left="${(level - 1) * 227}" w:right="567"/>`,
      run: `${heading}${level === 1 ? BOLD : ''}`,
    }),
  );
  const styles: Style[] = [
    {
      id: 'Title',
      name: 'Title',
      next: 'Normal',
      paragraph: `${line(18, 14, look.accent)}<w:suppressAutoHyphens/>${spacing(2800, 480)}`,
      run: `${heading}${BOLD}${size(56)}`,
    },
    ...headings,
    ...besides,
    {
      id: 'Sender',
      name: 'Avsändare',
      paragraph: `${spacing(0, 0)}<w:textAlignment w:val="center"/>`,
      run: `${heading}${BOLD}${size(26)}`,
    },
    { id: 'ListParagraph', name: 'List Paragraph', paragraph: spacing(0, 60, 276) },
    {
      id: 'Front',
      name: 'Framsida',
      paragraph: `<w:suppressAutoHyphens/>${spacing(0, 80)}<w:ind w:left="2268" w:hanging="2268"/>`,
      run: `${heading}${size(24)}`,
    },
    {
      id: 'Subheading',
      name: 'Mellanrubrik',
      next: 'Normal',
      paragraph: `${KEEP}${spacing(160, 40, 276)}`,
      run: BOLD,
    },
    {
      id: 'Status',
      name: 'Bedömning',
      next: 'Normal',
      paragraph: `<w:keepNext/>${spacing(0, 120, 276)}`,
      run: `${heading}${BOLD}`,
    },
    { id: 'TableText', name: 'Tabelltext', paragraph: spacing(0, 0), run: `${heading}${size(18)}` },
    {
      id: 'TableHead',
      name: 'Tabellrubrik',
      basedOn: 'TableText',
      paragraph: '<w:suppressAutoHyphens/>',
    },
    {
      id: 'AfterTable',
      name: 'Efter tabell',
      next: 'Normal',
      hidden: true,
      paragraph: spacing(0, 60),
      run: size(12),
    },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      next: 'Normal',
      paragraph: `<w:keepNext/>${spacing(0, 240, 276)}`,
      run: `${heading}${BOLD}${size(36)}`,
    },
    ...contents,
    ...['header', 'footer'].map(
      (name): Style => ({
        id: name === 'header' ? 'Header' : 'Footer',
        name,
        hidden: true,
        paragraph: `<w:suppressAutoHyphens/>${spacing(0, 0)}`,
        run: `${heading}${color(look.quiet)}${size(18)}`,
      }),
    ),
    {
      id: 'Form',
      name: 'Handlingstyp',
      next: 'Title',
      paragraph: `<w:keepNext/>${spacing(2800, 120)}`,
      run: `${heading}${color(look.quiet)}${size(24)}`,
    },
    { id: 'Hyperlink', name: 'Hyperlink', type: 'character', run: `${color(look.link)}<w:u w:val="single"/>` },
  ];
  return xmlPart(
    `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts${font(look.word.body)}/>${color(look.ink)}${size(22)}<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 120, 276)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>${TABLE_STYLES}${styles.map(styleXml).join('')}</w:styles>`,
  );
}

/** Padding of a cell; the first column begins at the margin. */
const CELLS =
  '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>';
const TABLE_STYLES = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="PlanTable"><w:name w:val="Plantabell"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${CELLS}</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>${BOLD}</w:rPr></w:tblStylePr></w:style>`;

const BUILT_IN = /^(?:Title|heading \d|toc \d|TOC Heading|List Paragraph|header|footer|Hyperlink)$/;

function styleXml({ id, name, type, basedOn, next, hidden, paragraph = '', run = '' }: Style): string {
  const base = basedOn ?? (type === 'character' ? 'DefaultParagraphFont' : 'Normal');
  return `<w:style w:type="${type ?? 'paragraph'}"${BUILT_IN.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${next ? `<w:next w:val="${next}"/>` : ''}${hidden ? '' : '<w:qFormat/>'}${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`;
}
