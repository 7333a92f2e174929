import { Fragment, type ReactNode } from 'react';
import type { Block, Inline, List } from '../../kernel/richtext.ts';

/** Rich text as it reads; `depth` is the level of its sub-headings. */
export function RichText({ body, depth = 6 }: { body: Block[]; depth?: number }) {
  return body.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text have no other identity, and never change places.
    <Fragment key={index}>{drawBlock(block, depth)}</Fragment>
  ));
}

function drawBlock(block: Block, depth: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{drawInline(block.content)}</p>;
    case 'subheading': {
      const Heading = `h${depth}` as 'h6';
      return <Heading className="subheading">{drawInline(block.content)}</Heading>;
    }
    case 'list':
      return drawList(block);
    case 'table':
      return (
        <div className="wide scrolls">
          <table>
            {block.header && (
              <thead>
                <tr>
                  {keyed(block.rows[0] ?? [], (cell, key) => (
                    <th key={key} scope="col">
                      {drawInline(cell)}
                    </th>
                  ))}
                </tr>
              </thead>
            )}
            <tbody>
              {keyed(block.header ? block.rows.slice(1) : block.rows, (row, key) => (
                <tr key={key}>
                  {keyed(row, (cell, cellKey) => (
                    <td key={cellKey}>{drawInline(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function drawList({ ordered, start, items }: List): ReactNode {
  const drawn = keyed(items, ({ content, children }, key) => (
    <li key={key}>
      {drawInline(content)}
      {children?.map((list, index) => (
        <Fragment key={`${key}-${index.toString()}`}>{drawList(list)}</Fragment>
      ))}
    </li>
  ));
  return ordered ? <ol start={start}>{drawn}</ol> : <ul>{drawn}</ul>;
}

const drawInline = (content: Inline[]): ReactNode =>
  keyed(content, ({ text, bold, italic, link }, key) => {
    let drawn: ReactNode = text;
    if (italic) drawn = <em>{drawn}</em>;
    if (bold) drawn = <strong>{drawn}</strong>;
    if (link)
      drawn = (
        <a href={link} rel="noreferrer">
          {drawn}
        </a>
      );
    return <Fragment key={key}>{drawn}</Fragment>;
  });

/** Parts of a text have no identity but their place. */
const keyed = <Thing,>(things: Thing[], draw: (thing: Thing, key: string) => ReactNode): ReactNode[] =>
  things.map((thing, index) => draw(thing, String(index)));
