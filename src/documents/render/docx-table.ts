import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { inlineText, type Table as TextTable } from '../../kernel/richtext.ts';
import { type DataTable, UNRESOLVED } from '../model/tree.ts';
import { columnWidths } from './column-widths.ts';
import { renderInline } from './docx-inline.ts';
import { TEXT_WIDTH } from './docx-styles.ts';
import { THEME } from './theme.ts';

/** How many signs of table text fit across a page. */
const SIGNS = 96;

/** Indicators or activities: the header row repeats on each page, and a row stays whole and with its analysis. */
export function renderDataTable({ columns, rows }: DataTable): (Paragraph | Table)[] {
  const widths = inTwips(
    columns.map(({ label }) => label),
    rows.map(({ cells }) => cells.map((cell) => cell ?? '')),
  );
  const looks = columns.map(({ kind }, i) => ({
    right: kind === 'figure',
    apart: kind !== 'figure' && columns[i - 1]?.kind === 'figure',
  }));
  const head = columns.map(({ label }, i) =>
    cell([new TextRun(label)], { width: widths[i], style: 'TableHead', ...looks[i] }),
  );
  const body = rows.flatMap(({ cells, unresolved, analysis }) => {
    const values = columns.map((_, i) => {
      const run = unresolved.includes(i)
        ? new TextRun({ text: UNRESOLVED, italics: true })
        : new TextRun(cells[i] ?? '');
      return cell([run], { width: widths[i], ...looks[i], open: analysis !== null });
    });
    if (analysis === null) return [row(values)];
    const note = cell([new TextRun({ text: 'Analys: ', bold: true }), new TextRun(analysis)], { span: columns.length });
    return [row(values, true), row([note])];
  });
  return asTable([headRow(head), ...body], widths);
}

/** A table in running text. */
export function renderTextTable({ header, rows }: TextTable): (Paragraph | Table)[] {
  const [first = [], ...rest] = rows.map((cells) => cells.map((content) => inlineText(content)));
  const widths = inTwips(first, rest);
  const rendered = rows.map((cells, i) => {
    const isHead = header && i === 0;
    const values = cells.map((content, j) =>
      cell(renderInline(content), { width: widths[j], style: isHead ? 'TableHead' : 'TableText' }),
    );
    return isHead ? headRow(values) : row(values);
  });
  return rendered.length > 0 && widths.length > 0 ? asTable(rendered, widths) : [];
}

const inTwips = (header: string[], rows: string[][]): number[] =>
  columnWidths(header, rows, SIGNS).map((share) => Math.round(share * TEXT_WIDTH));

interface CellLook {
  width?: number | undefined;
  style?: 'TableText' | 'TableHead';
  right?: boolean;
  /** Some room to the left: the column before is set to the right. */
  apart?: boolean;
  /** No line below: the row's analysis follows. */
  open?: boolean;
  span?: number;
}

const cell = (
  children: ReturnType<typeof renderInline>,
  { width, style, right, apart, open, span }: CellLook,
): TableCell =>
  new TableCell({
    ...(width !== undefined && { width: { size: width, type: WidthType.DXA } }),
    ...(span !== undefined && { columnSpan: span }),
    ...(apart && { margins: { left: 170, marginUnitType: WidthType.DXA } }),
    borders: {
      bottom: open
        ? NO_LINE
        : style === 'TableHead'
          ? { style: BorderStyle.SINGLE, size: 8, color: THEME.ink }
          : { style: BorderStyle.SINGLE, size: 4, color: THEME.rule },
    },
    children: [
      new Paragraph({
        style: style ?? 'TableText',
        ...(right && { alignment: AlignmentType.RIGHT }),
        children,
      }),
    ],
  });

/** A header row repeats and is kept with the first row below it. */
const headRow = (children: TableCell[]): TableRow =>
  new TableRow({ children, cantSplit: true, tableHeader: true, keepNext: true });

/** `keepNext`: on the same page as the row below. */
const row = (children: TableCell[], keepNext = false): TableRow =>
  new TableRow({ children, cantSplit: true, ...(keepNext && { keepNext }) });

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Word makes one table of two that touch: a paragraph stands after each. */
const asTable = (rows: TableRow[], widths: number[]): (Paragraph | Table)[] => [
  new Table({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 0, right: 85, marginUnitType: WidthType.DXA },
    borders: {
      top: NO_LINE,
      bottom: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: NO_LINE,
      insideVertical: NO_LINE,
    },
  }),
  new Paragraph({ style: 'AfterTable' }),
];
