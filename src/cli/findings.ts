import type { Finding, Place } from '../check/model/finding.ts';
import { nameBeside, partIdOf } from '../check/model/place.ts';
import { countedBySeverity, SEVERITY_NAMES } from '../check/model/words.ts';
import { groupBy } from '../kernel/group.ts';
import type { Language, Words } from '../kernel/words.ts';
import type { Goal, Plan } from '../plan/model/plan.ts';
import { documentName, LEVEL_NAMES } from '../plan/model/words.ts';

const WORDS = {
  sv: {
    good: 'Det här är bra:',
    outside: 'Utanför målen',
    line: 'rad',
    none: 'Granskningen hittade ingenting att se över. Den läser formen, inte om målen är de rätta: det vet ni bäst.',
    found: 'Att titta på:',
  },
  en: {
    good: 'This is good:',
    outside: 'Outside the goals',
    line: 'line',
    none: 'The check found nothing to look at. It reads the form, not whether the goals are the right ones: you know that best.',
    found: 'To look at:',
  },
} as const;

/** A plan's findings for a person: what is good first, then goal by goal in the order of the document. */
export function findingsText(plan: Plan, findings: Finding[], good: Words[], language: Language): string {
  const words = WORDS[language];
  const head = [documentName(plan)[language], plan.year].filter(Boolean).join(' ');
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
  const parts = [
    [plan.unit ? `${head}, ${plan.unit}` : head],
    good.length > 0 ? [words.good, ...good.map((sentence) => `  ✓ ${sentence[language]}`)] : [],
    [findings.length === 0 ? words.none : `${words.found} ${countedBySeverity(findings)[language]}.`],
    ...[...groupBy(findings, ({ place }) => place.goal)].map(([id, group]) => [
      headingOf(id === null ? undefined : goals.get(id), language),
      ...group.flatMap((finding) => findingLines(plan, finding, language)),
    ]),
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

function headingOf(goal: Goal | undefined, language: Language): string {
  const words = WORDS[language];
  return goal
    ? `${LEVEL_NAMES[goal.level][language]}: ${goal.number ? `${goal.number} ` : ''}${goal.title}`
    : words.outside;
}

function findingLines(plan: Plan, { severity, message, place, evidence }: Finding, language: Language): string[] {
  const said = message[language].toLowerCase();
  const line = evidence[0]?.line ?? place.source?.line ?? null;
  const at = (lineAt: number | null, part: Place['part'], beside: string | null) => {
    const where = lineAt === null ? nameBeside(plan, part, beside) : `${WORDS[language].line} ${lineAt}`;
    return where === null ? '' : ` (${where})`;
  };
  return [
    `  ${SEVERITY_NAMES[severity][language]}: ${message[language]}${at(line, place.part, place.goal)}`,
    ...evidence
      .filter(({ text }) => !said.includes(text.toLowerCase()))
      .map((quote) => {
        const isThere = quote.line !== null && quote.line === line;
        return `      ”${quote.text}”${isThere ? '' : at(quote.line, quote.part, partIdOf(place))}`;
      }),
  ];
}

/** The exchange form of a finding; `document` is the plan's place in the file, from 0. */
export function findingJson(plan: Plan, finding: Finding, document: number) {
  const { rule, severity, message, place, evidence, fix } = finding;
  const goal = plan.goals.find(({ id }) => id === place.goal);
  const label = goal && goal.title !== place.label ? `${goal.title} › ${place.label}` : place.label;
  return {
    rule,
    severity,
    message: message.sv,
    messageEn: message.en,
    place: {
      label,
      goal: place.goal,
      goalTitle: goal?.title ?? null,
      part: place.part.kind,
      partId: partIdOf(place),
      line: evidence[0]?.line ?? place.source?.line ?? null,
      page: place.source?.page ?? null,
      document,
    },
    evidence,
    ...(fix ? { fix } : {}),
  };
}
