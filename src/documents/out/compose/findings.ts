import type { Finding } from '../../../check/model/finding.ts';
import { nameBeside, partIdOf } from '../../../check/model/place.ts';
import type { SetAside } from '../../../check/model/reviewed.ts';
import { countedBySeverity, SEVERITY_NAMES } from '../../../check/model/words.ts';
import { groupBy } from '../../../kernel/group.ts';
import type { Inline, ListItem } from '../../../kernel/richtext.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import type { DocumentTree, Part } from '../../model/tree.ts';
import { aboutPlan, titleOf } from './compose.ts';
import { goalName } from './names.ts';
import { bullets, heading, item, list, paragraph } from './parts.ts';

/** The result of reviewing a plan. */
export interface PlanReview {
  /** In the order of the plan; those of a kept plan may be set aside, with a reason. */
  findings: (Finding & { setAside?: SetAside | null })[];
  good: Words[];
}

/** The heading of the review as an annex; the reader of documents recognises the annex by it. */
const ANNEX = 'Bilaga: Granskning i Ledtråd';

/** The review of a plan as a document of its own: what is good, what to look at goal by goal, and what is set aside with its reason. */
export const composeFindings = (plan: Plan, review: PlanReview): DocumentTree => ({
  language: 'sv',
  title: `Granskning av ${titleOf(plan)}`,
  about: aboutPlan(plan),
  form: null,
  front: [
    { label: 'Enhet', value: plan.unit },
    { label: 'Nämnd', value: plan.board },
    { label: 'Diarienummer', value: plan.registrationNumber },
    { label: 'Planens datum', value: plan.date },
  ],
  frontParts: [],
  contents: 0,
  parts: findingsParts(plan, review, 1),
});

/** The same as the last part of the plan itself. */
export const findingsAnnex = (plan: Plan, review: PlanReview): Part[] => [
  { ...heading(1, ANNEX), newPage: true },
  paragraph({ text: 'Bilagan hör inte till det som beslutas. Den visar vad granskningen i Ledtråd såg i dokumentet.' }),
  ...findingsParts(plan, review, 2).map(unlisted),
];

const unlisted = (part: Part): Part => (part.type === 'heading' ? { ...part, unlisted: true } : part);

function findingsParts(plan: Plan, { findings, good }: PlanReview, level: number): Part[] {
  const open = findings.filter(({ setAside }) => !setAside);
  const aside = findings.filter(({ setAside }) => setAside);
  const goals = new Map(plan.goals.map((goal) => [goal.id, goalName(goal)]));
  const nameOf = (id: string | null) => goals.get(id ?? '') ?? 'Utanför målen';
  return [
    ...(good.length === 0 ? [] : [heading(level, 'Det här är bra'), list(good.map(({ sv }) => item({ text: sv })))]),
    heading(level, 'Att titta på'),
    paragraph({ text: summary(open) }),
    ...[...groupBy(open, ({ place }) => place.goal)].flatMap(([id, group]) => [
      heading(level + 1, nameOf(id)),
      list(group.map((finding) => findingItem(plan, finding))),
    ]),
    ...(aside.length === 0 ? [] : [heading(level, 'Lagt åt sidan'), list(aside.map(asideItem))]),
  ];
}

function summary(findings: Finding[]): string {
  if (findings.length === 0)
    return 'Granskningen hittade ingenting att se över. Den läser formen, inte om målen är de rätta: det vet ni bäst.';
  return `${countedBySeverity(findings).sv}.`;
}

/** What to do, where, and the quoted words that the sentence itself does not contain. */
function findingItem(plan: Plan, { severity, message, place, evidence }: Finding): ListItem {
  const line = evidence[0]?.line ?? place.source?.line ?? null;
  const quotes = evidence
    .filter(({ text }) => text !== '' && !message.sv.includes(text))
    .map((quote) => {
      if (quote.line !== null && quote.line === line) return item({ text: `”${quote.text}”` });
      const part = quote.line === null ? nameBeside(plan, quote.part, partIdOf(place)) : null;
      return item({ text: `”${quote.text}”` }, ...where(null, quote.line, part));
    });
  return {
    ...item(
      { text: `${SEVERITY_NAMES[severity].sv}: `, bold: true },
      { text: message.sv },
      ...where(place.source?.page ?? null, line, line === null ? nameBeside(plan, place.part, place.goal) : null),
    ),
    ...(quotes.length > 0 && { children: [bullets(quotes)] }),
  };
}

function asideItem(finding: PlanReview['findings'][number]): ListItem {
  const { setAside, message, place } = finding;
  const reason = setAside
    ? [item({ text: `Skäl: ${setAside.reason} (${setAside.who}, ${setAside.at.slice(0, 10)})` })]
    : [];
  return {
    ...item({ text: `${place.label}: ${message.sv}` }),
    children: [bullets(reason)],
  };
}

/** The place in the reviewed file, or the part of a plan that was not read from one. */
function where(page: number | null, line: number | null, part: string | null): Inline[] {
  const parts = [page === null ? null : `sidan ${page}`, line === null ? part : `rad ${line}`].filter(Boolean);
  return parts.length === 0 ? [] : [{ text: ` (${parts.join(', ')})`, italic: true }];
}
