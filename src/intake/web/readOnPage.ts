import { type Part, partName, partsInOrder } from '../../plan/model/part.ts';
import type { PartKind, Plan } from '../../plan/model/plan.ts';

/** Something that was read, with its lines. */
export interface ReadPart {
  key: string;
  what: PartKind;
  title: string;
  text: string;
  source: { line: number; lastLine: number };
}

/** What was read out of a file's plans, in its order. */
export const readParts = (plans: Plan[]): ReadPart[] =>
  plans.flatMap((plan, document) =>
    partsInOrder(plan).flatMap((part): ReadPart[] => {
      const { kind: what, id, value } = part;
      if (value.source === null) return [];
      return [{ key: `${document}-${id}`, what, title: partName(part), text: textOf(part), source: value.source }];
    }),
  );

function textOf({ kind, value }: Part): string {
  const said = (values: (string | null)[], between: string) => values.filter((one) => one !== null).join(between);
  switch (kind) {
    case 'goal':
      return '';
    case 'indicator':
      return said([value.target, value.cityTarget, value.outcome], ' · ');
    case 'activity':
      return said([value.start, value.end], ' – ');
    default:
      return value.text;
  }
}

/** The part that a line is in; the shortest if several hold it. */
export const partWith = (parts: ReadPart[], line: number | null): ReadPart | undefined =>
  parts
    .filter(({ source }) => line !== null && line >= source.line && line <= source.lastLine)
    .sort((a, b) => a.source.lastLine - a.source.line - (b.source.lastLine - b.source.line))[0];
