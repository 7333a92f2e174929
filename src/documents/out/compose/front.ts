import { positionOf } from '../../../plan/model/part.ts';
import type { OutsideSection, Plan } from '../../../plan/model/plan.ts';
import type { DocumentTree } from '../../model/tree.ts';

const PROPOSAL = /^förslag till beslut$/iu;
const ANNEXES = /^bilagor$/iu;
/** Another label of the form is not a value. */
const LABEL = /^(?:tjänsteutlåtande|handläggare|till|datum|diarienummer|dnr|telefon|sid)\b/iu;
const MAX_VALUE = 80;

/**
 * The proposal for a decision and the list of annexes belong on the front page: before the goals, under headings of
 * their own.
 */
export const isOnFront = (section: OutsideSection, plan: Plan): boolean =>
  (PROPOSAL.test(section.heading) || ANNEXES.test(section.heading)) &&
  positionOf(plan, section.id) < positionOf(plan, plan.goals[0]?.id ?? null);

/**
 * The fields of the front page, in the order of a written opinion (tjänsteutlåtande), with the sections that belong
 * there and the document's `annexes`. The handler and the recipient are only printed on the front page of a plan's own
 * file, so they are included if that page has them. A document with a handler, a recipient or a proposal is such an
 * opinion. If the plan has its own list of annexes, that list is used.
 */
export function frontOf(
  plan: Plan,
  sections: OutsideSection[],
  annexes: string[],
): Pick<DocumentTree, 'form' | 'front'> {
  const officer = frontValue(plan, /^handläggare(?::\s*(.+))?$/iu);
  const to = frontValue(plan, /^till(?::\s*(.+))?$/iu);
  const has = (heading: RegExp) => sections.some((section) => heading.test(section.heading));
  const optional = [
    { label: 'Handläggare', value: officer },
    { label: 'Till', value: to },
    { label: 'Bilagor', value: annexes.length > 0 && !has(ANNEXES) ? annexes.join('; ') : null },
  ];
  const front = [
    { label: 'Enhet', value: plan.unit },
    { label: 'Nämnd', value: plan.board },
    { label: 'Diarienummer', value: plan.registrationNumber },
    { label: 'Datum', value: plan.date },
    ...optional.filter(({ value }) => value !== null),
  ];
  return { form: officer !== null || to !== null || has(PROPOSAL) ? 'Tjänsteutlåtande' : null, front };
}

/**
 * A value on the front page: after its label, or alone on the line below it. If two labels share a line, nobody can
 * know whose it is.
 */
function frontValue({ furniture, goals }: Plan, label: RegExp): string | null {
  const [first] = goals;
  // For a plan that was not read from a file, everything known is already on its front page.
  const end = first ? (first.source?.line ?? Number.MAX_SAFE_INTEGER) : 0;
  const lines = furniture.filter(({ line }) => line < end);
  const at = lines.findIndex(({ text }) => label.test(text));
  const here = lines[at];
  const below = lines[at + 1];
  if (!here) return null;
  const value = label.exec(here.text)?.[1] ?? (below && below.line <= here.line + 2 ? below.text : '');
  return value === '' || value.length > MAX_VALUE || LABEL.test(value) || /^\d{4}-/.test(value) ? null : value;
}
