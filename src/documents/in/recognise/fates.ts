import type { Coverage, SourceLine } from '../../../plan/model/plan.ts';
import { fold } from './fold.ts';
import type { Line } from './line.ts';

type Fate = 'placed' | 'furniture' | 'unplaced';

/**
 * What became of each line. A line has exactly one fate, the first it is given; a line that nobody claimed is unplaced.
 * This makes "nothing is lost" true by construction.
 */
export class Fates {
  readonly #fates: (Fate | undefined)[] = [];

  set(fate: Fate, lines: Iterable<Line>): void {
    for (const { index } of lines) this.#fates[index] ??= fate;
  }

  isFree(line: Line): boolean {
    return this.#fates[line.index] === undefined;
  }

  /**
   * The lines of a range that ended as page furniture or unplaced; `readings` holds those that read differently from
   * their text left to right.
   */
  listed(fate: 'furniture' | 'unplaced', lines: Line[], readings?: Map<Line, string>): SourceLine[] {
    return lines
      .filter((line) => this.#of(line) === fate)
      .map((line) => ({ line: line.number, text: readings?.get(line) ?? (fold(line.text) || fold(line.raw)) }));
  }

  coverage(lines: Line[]): Coverage {
    const count = (fate: Fate) => lines.filter((line) => this.#of(line) === fate).length;
    return { lines: lines.length, placed: count('placed'), furniture: count('furniture'), unplaced: count('unplaced') };
  }

  #of(line: Line): Fate {
    return this.#fates[line.index] ?? 'unplaced';
  }
}
