import type { Plan, Source } from '../../plan/model/plan.ts';

interface PlacedPart {
  id: string;
  source: Source;
}

/** Every part of a plan that has a place in its file, under the name it has in the address: `g3`, `g3.s0`, `i2`, `a4`, `u1`. */
function partsOf(plan: Plan): PlacedPart[] {
  return [
    ...plan.goals.flatMap((goal) => [
      { id: goal.id, source: goal.source },
      ...goal.sections.map(({ source }, index) => ({ id: `${goal.id}.s${index}`, source })),
    ]),
    ...plan.indicators.map(({ source }, index) => ({ id: `i${index}`, source })),
    ...plan.activities.map(({ source }, index) => ({ id: `a${index}`, source })),
    ...plan.sections.map(({ source }, index) => ({ id: `u${index}`, source })),
  ];
}

export const sourceOfPart = (plan: Plan, id: string): Source | null =>
  partsOf(plan).find((part) => part.id === id)?.source ?? null;

/** Finds the part that a line belongs to; the shortest where several hold it. */
export function partAt(plan: Plan): (line: number) => string | null {
  const parts = new Map<number, PlacedPart>();
  const length = ({ source }: PlacedPart) => source.lastLine - source.line;
  for (const part of partsOf(plan))
    for (let line = part.source.line; line <= part.source.lastLine; line++) {
      const held = parts.get(line);
      if (!held || length(part) < length(held)) parts.set(line, part);
    }
  return (line) => parts.get(line)?.id ?? null;
}
