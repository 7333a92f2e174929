import { inlineText, type Table as TextTable } from '../../../../kernel/richtext.ts';
import { type DataTable, UNRESOLVED } from '../../../model/tree.ts';
import { type Across, type Column, columnWidths } from '../column-widths.ts';
import type { Look } from '../look.ts';
import { isLong } from '../short.ts';
import { isSpaced } from '../table-widths.ts';
import { BOLD, ITALIC, type LinkTo, paragraph, renderInline, run } from './inline.ts';
import { TEXT_WIDTH } from './styles.ts';
import { escaped } from './xml.ts';

/** How many characters of table text fit across a page. The fonts are the reader's own, and may differ. */
export const ACROSS: Across = { signs: 96, ease: 1.25 };

/**
 * Indicators or activities: the header row repeats on each page, and a row stays whole and with its analysis, unless it
 * is so long that a page would be left half empty.
 */
export function renderDataTable(table: DataTable, shares: number[], look: Look): string {
  const { caption, columns, rows } = table;
  const widths = inTwips(shares);
  const looks = columns.map(({ kind }, i) => ({
    width: widths[i],
    right: kind === 'figure',
    spaced: isSpaced(table, i),
  }));
  const head = columns.map(({ label }, i) => cell(run(label), { ...looks[i], head: true }, look));
  const body = rows.flatMap(({ cells, unresolved, analysis }) => {
    const long = analysis !== null && isLong(analysis);
    const values = columns.map((_, i) => {
      const value = unresolved.includes(i) ? run(UNRESOLVED, ITALIC) : run(cells[i] ?? '');
      return cell(value, { ...looks[i], open: analysis !== null, together: analysis !== null && !long }, look);
    });
    if (analysis === null) return [row(values)];
    const note = cell(run('Analys: ', BOLD) + run(analysis), { span: columns.length }, look);
    return [row(values), row([note], { whole: !long })];
  });
  return asTable([row(head, { head: true }), ...body], widths, caption, true);
}

/** A table in running text. */
export function renderTextTable({ header, rows }: TextTable, { look, linkTo }: { look: Look; linkTo: LinkTo }): string {
  const [first = [], ...rest] = rows.map((cells) => cells.map((content) => inlineText(content)));
  if (first.length === 0) return '';
  const columns = first.map((label): Column => ({ label }));
  const widths = inTwips(columnWidths(columns, rest, ACROSS));
  const rendered = rows.map((cells, i) => {
    const head = header && i === 0;
    return row(
      cells.map((content, j) => cell(renderInline(content, linkTo), { width: widths[j], head }, look)),
      { head },
    );
  });
  return asTable(rendered, widths, header ? first.filter(Boolean).join(', ') : 'Tabell', header);
}

const inTwips = (shares: number[]): number[] => shares.map((share) => Math.round(share * TEXT_WIDTH));

interface CellLook {
  width?: number | undefined;
  head?: boolean;
  right?: boolean;
  /** Some space to the left: the column before is right-aligned. */
  spaced?: boolean;
  /** No line below: the row's analysis follows. */
  open?: boolean;
  /** On the same page as the row below. */
  together?: boolean;
  span?: number;
}

function cell(content: string, { width, head, right, spaced, open, together, span }: CellLook, look: Look): string {
  const line = head
    ? `"single" w:sz="8" w:space="0" w:color="${look.ink}"`
    : `"single" w:sz="4" w:space="0" w:color="${look.rule}"`;
  const properties = [
    width === undefined ? '' : `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`,
    open ? '' : `<w:tcBorders><w:bottom w:val=${line}/></w:tcBorders>`,
    spaced ? '<w:tcMar><w:left w:w="170" w:type="dxa"/></w:tcMar>' : '',
    head ? '<w:vAlign w:val="bottom"/>' : '',
  ];
  const says = `${together || head ? '<w:keepNext/>' : ''}${right ? '<w:jc w:val="right"/>' : ''}`;
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${paragraph(head ? 'TableHead' : 'TableText', content, says)}</w:tc>`;
}

/** A `whole` row is never split; a header row repeats on each page. */
function row(cells: string[], { head = false, whole = true } = {}): string {
  const says = `${whole ? '<w:cantSplit/>' : ''}${head ? '<w:tblHeader/>' : ''}`;
  return `<w:tr>${says ? `<w:trPr>${says}</w:trPr>` : ''}${cells.join('')}</w:tr>`;
}

/** `caption` is what a screen reader says about the table. Word merges adjacent tables, so a paragraph follows each. */
function asTable(rows: string[], widths: number[], caption: string, header: boolean): string {
  const width = widths.reduce((total, share) => total + share, 0);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="${header ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escaped(caption)}"/></w:tblPr><w:tblGrid>${widths.map((share) => `<w:gridCol w:w="${share}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>${paragraph('AfterTable', '')}`;
}
