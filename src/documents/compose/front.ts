import type { OutsideSection, Plan } from '../../plan/model/plan.ts';
import type { DocumentTree } from '../model/tree.ts';

const ON_FRONT = /^(?:förslag till beslut|bilagor)$/iu;
/** What the form has beside these is no value of theirs. */
const LABEL = /^(?:tjänsteutlåtande|handläggare|till|datum|diarienummer|dnr|telefon|sid)\b/iu;
const MAX_VALUE = 80;

/** The proposal for a decision and the list of annexes stand on the front page: before the goals, under headings of their own. */
export const isOnFront = (section: OutsideSection, { goals }: Plan): boolean =>
  ON_FRONT.test(section.heading) && section.source.line < (goals[0]?.source.line ?? Number.MAX_SAFE_INTEGER);

/**
 * What the front page says, in the order of a written opinion (tjänsteutlåtande). Who handles the matter and to whom it goes stand only on the
 * front page of a plan's own file: they are said where that says them.
 */
export function frontOf(plan: Plan, annexes: string[]): DocumentTree['front'] {
  const optional = [
    { label: 'Handläggare', value: frontValue(plan, /^handläggare(?::\s*(.+))?$/iu) },
    { label: 'Till', value: frontValue(plan, /^till(?::\s*(.+))?$/iu) },
    { label: 'Bilagor', value: annexes.length > 0 ? annexes.join('; ') : null },
  ];
  return [
    { label: 'Enhet', value: plan.unit },
    { label: 'Nämnd', value: plan.board },
    { label: 'Diarienummer', value: plan.registrationNumber },
    { label: 'Datum', value: plan.date },
    ...optional.filter(({ value }) => value !== null),
  ];
}

/** A value on the front page: after its label, or alone on the line below it. Where two labels share a line, nobody knows whose it is. */
function frontValue({ furniture, goals }: Plan, label: RegExp): string | null {
  const lines = furniture.filter(({ line }) => line < (goals[0]?.source.line ?? 0));
  const at = lines.findIndex(({ text }) => label.test(text));
  const here = lines[at];
  const below = lines[at + 1];
  if (!here) return null;
  const value = label.exec(here.text)?.[1] ?? (below && below.line <= here.line + 2 ? below.text : '');
  return value === '' || value.length > MAX_VALUE || LABEL.test(value) || /^\d{4}-/.test(value) ? null : value;
}
