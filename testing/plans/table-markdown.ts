import type { Columns } from './columns.ts';
import type { MarkdownLayout } from './layout.ts';
import type { Row } from './rows.ts';

/** The rows as one or more pipe tables: a page break ends one table and begins the next with the same header. */
export function printTables(columns: Columns, rows: Row[], layout: MarkdownLayout): string {
  const head = [columns.first, ...columns.heads].map((text) => (layout.boldHeader ? `<b>${text}</b>` : text));
  const pages: string[][][] = [[]];
  const width = head.length;
  for (const [i, row] of rows.entries()) {
    const breaks = layout.rowsToPage !== null && i > 0 && i % layout.rowsToPage === 0;
    const page = pages.at(-1) as string[][];
    const words = row.name.split(' ');
    const cut = Math.floor(words.length / 2);
    // A row cut by a page break continues as a row with only its first cell, which reads as the end of a sentence. One
    // that is printed twice is not cut too: nobody could tell that its halves are the row before.
    const whole = rows[i - 1]?.name === row.name;
    if (breaks && layout.splitCells && !whole && row.cells.some(Boolean) && /^\p{Ll}/u.test(words[cut] ?? '')) {
      page.push(dressed(words.slice(0, cut).join(' '), row.cells, layout));
      pages.push([alone(words.slice(cut).join(' '), width)]);
    } else if (breaks) {
      pages.push([dressed(row.name, row.cells, layout)]);
    } else {
      page.push(dressed(row.name, row.cells, layout));
    }
    if (row.analysis) pages.at(-1)?.push(alone(`<b>Analys</b><br>${row.analysis.join('<br>')}`, width));
  }
  return pages.map((page) => printTable(head, page, layout.padded)).join('\n\n');
}

const dressed = (name: string, cells: string[], { nameLead, nameTail }: MarkdownLayout): string[] => [
  `${nameLead}${name}${nameTail}`,
  ...cells,
];
const alone = (text: string, width: number): string[] => [text, ...Array<string>(width - 1).fill('')];

function printTable(head: string[], rows: string[][], padded: boolean): string {
  const widths = head.map((text, i) =>
    padded ? Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)) : text.length,
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => (padded ? cell.padEnd(widths[i] ?? 0) : cell)).join(' | ')} |`;
  const rule = `|${widths.map((n) => '-'.repeat(n + 2)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
