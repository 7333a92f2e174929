import type { FileLine } from '../../plan/model/kept.ts';

/** Lines above and below that make a passage possible to judge. */
const AROUND = 4;

/** A passage's own lines in the file, marked, with some round them. */
export function LitLines({ lines, source }: { lines: FileLine[]; source: { line: number; lastLine: number } }) {
  const { line, lastLine } = source;
  const shown = lines.filter(({ number }) => number >= line - AROUND && number <= lastLine + AROUND);
  return (
    <ol className="lit-lines" lang="sv">
      {shown.map(({ number, text }) => (
        <li key={number} className={number >= line && number <= lastLine ? 'lit' : undefined}>
          <span className="number" aria-hidden="true">
            {number}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
