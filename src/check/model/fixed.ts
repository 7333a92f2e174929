import { groupBy } from '../../kernel/group.ts';
import { Problem } from '../../kernel/problem.ts';
import { replaceRichText, replaceText } from '../../kernel/replace.ts';
import { plainText } from '../../kernel/richtext.ts';
import { parseTarget } from '../../kernel/target.ts';
import { isOwnSection } from '../../plan/model/ownership.ts';
import { findPart } from '../../plan/model/part.ts';
import { type Goal, type OutsideSection, type Plan, PRINTED_VALUES } from '../../plan/model/plan.ts';
import type { Change, Field, Fix } from './finding.ts';

/**
 * The plan with the words of a fix replaced and everything else unchanged: emphasis, lines and sources too. Pure. Fails
 * with `fix-outdated` if the words are not where the fix says, or are in a text that the unit inherits.
 */
export function fixed(plan: Plan, { changes }: Fix): Plan {
  const sameText = ({ goal, part, field }: Change) => JSON.stringify([goal, part, field]);
  const next = {
    ...plan,
    goals: [...plan.goals],
    sections: [...plan.sections],
    indicators: [...plan.indicators],
    activities: [...plan.activities],
  };
  for (const here of groupBy(changes, sameText).values()) {
    const [{ part: ref, field }] = here as [Change];
    const part = ref.kind === 'plan' ? null : findPart(plan, ref.id);
    if (part?.kind !== ref.kind) throw outdated();
    switch (part.kind) {
      case 'section':
        put(next.goals, part.goal?.id, (one) => {
          const sections = [...one.sections];
          put(sections, part.id, (section) => inOwn(one, section, field, here));
          return { ...one, sections };
        });
        break;
      case 'outside':
        put(next.sections, part.id, (section) => inSection(section, field, here));
        break;
      case 'indicator':
        put(next.indicators, part.id, (row) => {
          const changed = inRow(row, ['analysis', ...PRINTED_VALUES], field, here);
          const { target, cityTarget } = changed;
          return { ...changed, targetValue: parseTarget(target), cityTargetValue: parseTarget(cityTarget) };
        });
        break;
      case 'activity':
        put(next.activities, part.id, (row) => inRow(row, ['analysis', 'deviation'], field, here));
        break;
      default:
        throw outdated();
    }
  }
  return next;
}

/** Replaces an element by what is made of it. */
function put<T extends { id: string }>(list: T[], id: string | undefined, make: (one: T) => T): void {
  const index = list.findIndex((one) => one.id === id);
  const one = list[index];
  if (one === undefined) throw outdated();
  list[index] = make(one);
}

/** A text of a goal. The form's own heading above it may be fixed even if the text below it is inherited. */
function inOwn(goal: Goal, section: Goal['sections'][number], field: Field, changes: Change[]) {
  if (field === 'text' && !isOwnSection(goal, section)) throw outdated();
  const changed = inSection(section, field, changes);
  return { ...changed, items: itemsAfter(section.items, section.text, changed.text) };
}

function inSection<Section extends Pick<OutsideSection, 'heading' | 'text' | 'body'>>(
  section: Section,
  field: Field,
  changes: Change[],
): Section {
  if (field === 'heading') return { ...section, heading: inText(section.heading, changes) };
  if (field !== 'text') throw outdated();
  const body = replaceRichText(section.body, changes);
  const text = inText(section.text, changes);
  // Words that run over the end of a paragraph are not in a single place.
  if (plainText(body) !== text) throw outdated();
  return { ...section, text, body };
}

function inRow<Row extends Partial<Record<Field, string | null>>>(
  row: Row,
  fields: readonly Field[],
  field: Field,
  changes: Change[],
): Row {
  if (!fields.includes(field)) throw outdated();
  return { ...row, [field]: inText(row[field] ?? '', changes) };
}

function inText(text: string, changes: Change[]): string {
  const changed = replaceText(text, changes);
  if (changed === null) throw outdated();
  return changed;
}

/** The items of a text after its words have changed: each is a line of it, in the same order. */
function itemsAfter(items: string[], before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let from = 0;
  return items.map((item) => {
    const line = old.indexOf(item, from);
    if (line < 0) return item;
    from = line + 1;
    return now[line] ?? item;
  });
}

const outdated = () =>
  new Problem(
    'fix-outdated',
    {
      sv: 'Orden som skulle bytas står inte kvar. Hämta granskningen igen.',
      en: 'The words to replace are no longer there. Fetch the review again.',
    },
    409,
  );
