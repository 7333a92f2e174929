import './table.css';
import type { ReactNode } from 'react';
import type { Column } from '../../kernel/column.ts';
import { useWords } from '../language.ts';
import { type Figure, figuresOf } from './figures.ts';
import { Value } from './marks.tsx';
import { Scroll } from './Scroll.tsx';

interface Props<Row> {
  /** What the table holds, said to those who cannot see it. */
  label: string;
  /** The first names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Cells that are drawn otherwise than as their values, by the key of the column. */
  draw?: Record<string, (row: Row) => ReactNode>;
  /** For rows that something can lead to: the place of each, and whether it is lit. */
  placeOf?: (row: Row) => { id: string; isLit: boolean };
  /** What is below a row, over its full width. */
  below?: (row: Row) => ReactNode;
  className?: string;
}

/** A list in columns, as its model defines them: figures on their decimal comma, a header that stays, and all of it within reach of the keyboard. */
export function Table<Row>({ label, columns, rows, keyOf, draw = {}, placeOf, below, className }: Props<Row>) {
  const { say } = useWords();
  const figures = columns.map((column) =>
    column.kind === 'figure' ? figuresOf(rows.map((row) => column.value(row))) : null,
  );
  const drawn = rows.map((row, index) => {
    const [head, ...cells] = columns.map((column, at) => ({
      key: column.key,
      className: CLASSES[column.kind],
      content: draw[column.key]?.(row) ?? <Cell column={column} row={row} figure={figures[at]?.[index]} />,
    }));
    const rest = below?.(row);
    const lines = (
      <>
        <tr>
          <th scope="row">{head?.content}</th>
          {cells.map(({ key, className, content }) => (
            <td key={key} className={className}>
              {content}
            </td>
          ))}
        </tr>
        {rest && (
          <tr className="row-below">
            <td colSpan={columns.length}>{rest}</td>
          </tr>
        )}
      </>
    );
    return { key: keyOf(row), lines, place: placeOf?.(row) };
  });
  return (
    <Scroll hint label={label} {...(className && { className })}>
      <table className="list">
        <thead>
          <tr>
            {columns.map(({ key, words, kind }) => (
              <th key={key} scope="col" className={CLASSES[kind]}>
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        {drawn.map(({ key, lines, place }) => (
          // A row and what is below it are one thing to lead to.
          <tbody key={key} id={place?.id} className={place?.isLit ? 'lit' : undefined}>
            {lines}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}

const CLASSES: Record<Column<unknown>['kind'], string | undefined> = { text: undefined, figure: 'figure', date: 'day' };

function Cell<Row>({ column, row, figure }: { column: Column<Row>; row: Row; figure: Figure | undefined }) {
  const { say } = useWords();
  const value = column.value(row);
  if (figure) return <FigureText {...figure} />;
  return (
    <Value
      value={
        value === null || typeof value === 'string' ? value : typeof value === 'number' ? String(value) : say(value)
      }
      unresolved={column.isUnresolved?.(row) ?? false}
      delegated={column.isDelegated?.(row) ?? false}
    />
  );
}

/** A figure whose comma is under those above it, however many decimals or what unit they have. */
const FigureText = ({ whole, rest, width }: Figure) => (
  <>
    {whole}
    <span className="figure-rest" style={{ minWidth: `${width}ch` }}>
      {rest}
    </span>
  </>
);
