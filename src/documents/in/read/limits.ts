import { Problem } from '../../../kernel/problem.ts';
import { fileTooLarge, MAX_BYTES } from '../../model/limits.ts';

/** About six thousand pages: a hundred times the longest plan there is. */
const MAX_LINES = 300_000;

/** Fails with `file-too-large` if a file is larger than 50 MB; `size` is in bytes. */
export function refuseLarge(size: number, name: string): void {
  if (size > MAX_BYTES) throw fileTooLarge(name);
}

/** Fails with `file-too-long` if a file has more than 300,000 lines. */
export function refuseLong(lines: number, name: string): void {
  if (lines <= MAX_LINES) return;
  throw new Problem(
    'file-too-long',
    {
      sv: `${name} har fler än 300 000 rader och läses inte. Dela upp den, eller kontrollera att det är rätt fil.`,
      en: `${name} has more than 300,000 lines and is not read. Split it, or check that it is the right file.`,
    },
    413,
  );
}
