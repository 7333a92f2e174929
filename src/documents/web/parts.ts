import { findPart, partsInOrder } from '../../plan/model/part.ts';
import type { Plan, Source } from '../../plan/model/plan.ts';

interface PlacedPart {
  id: string;
  source: Source;
}

export const sourceOfPart = (plan: Plan, id: string): Source | null => findPart(plan, id)?.value.source ?? null;

/** Finds the part that a line belongs to; the shortest where several hold it. */
export function partAt(plan: Plan): (line: number) => string | null {
  const parts = new Map<number, PlacedPart>();
  const length = ({ source }: PlacedPart) => source.lastLine - source.line;
  for (const { id, value } of partsInOrder(plan)) {
    if (value.source === null) continue;
    const part = { id, source: value.source };
    for (let line = part.source.line; line <= part.source.lastLine; line++) {
      const held = parts.get(line);
      if (!held || length(part) < length(held)) parts.set(line, part);
    }
  }
  return (line) => parts.get(line)?.id ?? null;
}
