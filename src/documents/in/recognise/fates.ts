import type { Coverage, SourceLine } from '../../../plan/model/plan.ts';
import { fold } from './fold.ts';
import type { Line } from './line.ts';

type Fate = 'placed' | 'furniture' | 'unplaced';

/**
 * Where each line ended. A line has exactly one fate, the first it is given; a line that nobody claimed is unplaced. This is what makes
 * "nothing is lost" true by construction.
 */
export class Fates {
  readonly #fates: (Fate | undefined)[] = [];

  set(fate: Fate, lines: Iterable<Line>): void {
    for (const { index } of lines) this.#fates[index] ??= fate;
  }

  isFree(line: Line): boolean {
    return this.#fates[line.index] === undefined;
  }

  /** The lines of a stretch that ended as page furniture or in no place; `told` are those that say something else than they read from left to right. */
  listed(fate: 'furniture' | 'unplaced', lines: Line[], told?: Map<Line, string>): SourceLine[] {
    return lines
      .filter((line) => this.#of(line) === fate)
      .map((line) => ({ line: line.number, text: told?.get(line) ?? (fold(line.text) || fold(line.raw)) }));
  }

  coverage(lines: Line[]): Coverage {
    const count = (fate: Fate) => lines.filter((line) => this.#of(line) === fate).length;
    return { lines: lines.length, placed: count('placed'), furniture: count('furniture'), unplaced: count('unplaced') };
  }

  #of(line: Line): Fate {
    return this.#fates[line.index] ?? 'unplaced';
  }
}
