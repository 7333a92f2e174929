import type { Words } from '../../kernel/words.ts';
import { listedParts, type Part, partName } from './part.ts';
import { PART_KINDS, type Plan } from './plan.ts';

/** What must hold between the parts of a plan, beside the shape of each: a sentence for what does not. `[]` for a plan that is whole. */
export function faultsOf(plan: Plan): Words[] {
  const twice = repeatedIds(plan);
  // With two parts of one id, nothing else can be said of either.
  if (twice.length > 0) return twice;
  const unhung = [...misplacedGoals(plan), ...lostRows(plan)];
  return [...unhung, ...unnamedItems(plan), ...(unhung.length > 0 ? [] : wrongOrder(plan))];
}

const nameOf = (part: Part): string => partName(part) || part.id;

function repeatedIds(plan: Plan): Words[] {
  const ids = [
    ...listedParts(plan).map(({ id }) => id),
    ...plan.goals.flatMap(({ sections }) => sections.flatMap(({ itemIds }) => itemIds)),
  ];
  return repeated(ids).map((id) => ({
    sv: `Flera delar av planen har samma id, ${id}. Varje del ska ha ett eget.`,
    en: `Several parts of the plan have the same id, ${id}. Each part must have its own.`,
  }));
}

function misplacedGoals({ goals }: Plan): Words[] {
  const before = new Set<string>();
  return goals.flatMap(({ id, parent, title }): Words[] => {
    before.add(id);
    if (parent === null || (parent !== id && before.has(parent))) return [];
    return [
      {
        sv: `Målet ”${title}” hör till målet ${parent}, som inte finns före det i planen.`,
        en: `The goal “${title}” is under the goal ${parent}, which is not before it in the plan.`,
      },
    ];
  });
}

function lostRows(plan: Plan): Words[] {
  return listedParts(plan)
    .filter(({ kind, goal }) => kind !== 'outside' && goal === null)
    .map((part) => ({
      sv: `”${nameOf(part)}” hör till ett mål som inte finns i planen.`,
      en: `“${nameOf(part)}” is under a goal that is not in the plan.`,
    }));
}

function unnamedItems({ goals }: Plan): Words[] {
  return goals
    .filter(({ sections }) => sections.some(({ items, itemIds }) => items.length !== itemIds.length))
    .map(({ title }) => ({
      sv: `Under målet ”${title}” har inte varje förväntat resultat ett id.`,
      en: `Under the goal “${title}”, not every expected result has an id.`,
    }));
}

/** The order has every part once, each list in its own order, and a goal's parts right after it. */
function wrongOrder(plan: Plan): Words[] {
  const parts = listedParts(plan);
  const byId = new Map(parts.map((part) => [part.id, part]));
  const named = plan.order.map(({ id }) => id);
  const unknown = plan.order.filter(({ kind, id }) => byId.get(id)?.kind !== kind).map(({ id }) => id);
  const inOrder = new Set(named);
  const missing = parts.filter(({ id }) => !inOrder.has(id));
  const faults = [
    ...unknown.map((id) => ({
      sv: `Planens ordning nämner ${id}, som inte är en sådan del av planen.`,
      en: `The order of the plan names ${id}, which is no such part of the plan.`,
    })),
    ...repeated(named).map((id) => ({
      sv: `Planens ordning nämner ${id} flera gånger.`,
      en: `The order of the plan names ${id} several times.`,
    })),
    ...missing.map((part) => ({
      sv: `Planens ordning saknar ”${nameOf(part)}”.`,
      en: `The order of the plan lacks “${nameOf(part)}”.`,
    })),
  ];
  return faults.length > 0
    ? faults
    : outOfPlace(
        plan,
        named.map((id) => byId.get(id) as Part),
      );
}

function outOfPlace(plan: Plan, inOrder: Part[]): Words[] {
  const faults: Words[] = [];
  let goal: string | null = null;
  for (const part of inOrder) {
    if (part.kind === 'goal') goal = part.id;
    else if (part.kind === 'outside') goal = null;
    else if (part.goal?.id !== goal)
      faults.push({
        sv: `”${nameOf(part)}” kommer i planens ordning inte efter sitt eget mål.`,
        en: `“${nameOf(part)}” does not come after its own goal in the order of the plan.`,
      });
  }
  const listed = (kind: Part['kind'], parts: Part[]) => parts.flatMap((part) => (part.kind === kind ? [part.id] : []));
  const asListed = listedParts(plan);
  for (const kind of PART_KINDS)
    if (listed(kind, asListed).join('\n') !== listed(kind, inOrder).join('\n'))
      faults.push({
        sv: `Planens ordning är en annan än den i listan med ${LISTS[kind].sv}.`,
        en: `The order of the plan is another than that of its list of ${LISTS[kind].en}.`,
      });
  return faults;
}

const LISTS: Record<Part['kind'], Words> = {
  goal: { sv: 'mål', en: 'goals' },
  section: { sv: 'texter under mål', en: 'texts under goals' },
  indicator: { sv: 'indikatorer', en: 'indicators' },
  activity: { sv: 'aktiviteter', en: 'activities' },
  outside: { sv: 'avsnitt utanför målen', en: 'sections outside the goals' },
};

function repeated(ids: string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))];
}
