import type { Words } from '../kernel/words.ts';
import type { Goal, Plan, SectionKind } from '../plan/model/plan.ts';
import type { Finding } from './model/finding.ts';
import { childrenOf } from './model/own.ts';

const has = (goal: Goal, kind: SectionKind): boolean =>
  goal.sections.some((section) => section.kind === kind && section.text !== '');

/** Something that is true of every one of `things`, and worth saying where there are any. */
function every<Thing>(things: Thing[], holds: (thing: Thing) => boolean, say: (count: number) => Words): Words[] {
  return things.length > 0 && things.every(holds) ? [say(things.length)] : [];
}

/** What is good in a plan or a report: what is true of all of it, and how many of its goals there is nothing to say of, where its findings are given. Said before what could be better. */
export function good(plan: Plan, findings?: Finding[]): Words[] {
  return [
    ...(plan.kind === 'plan' ? goodPlan(plan) : goodReport(plan)),
    ...(findings ? unremarked(plan, findings) : []),
  ];
}

/** How many of the unit's goals have nothing to fix or look over. */
function unremarked(plan: Plan, findings: Finding[]): Words[] {
  const remarked = new Set(findings.filter(({ severity }) => severity !== 'notice').map(({ place }) => place.goal));
  const units = plan.goals.filter(({ level }) => level === 'unit');
  const fine = units.filter(({ id }) => !remarked.has(id)).length;
  if (fine === 0) return [];
  return [
    fine === units.length
      ? {
          sv: `Inget enhetsmål (${fine}) har något att rätta eller se över.`,
          en: `No unit goal (${fine}) has anything to fix or check.`,
        }
      : {
          sv: `${fine} av ${units.length} enhetsmål har inget att rätta eller se över.`,
          en: `${fine} of ${units.length} unit goals have nothing to fix or check.`,
        },
  ];
}

function goodPlan(plan: Plan): Words[] {
  const children = childrenOf(plan);
  const units = plan.goals.filter(({ level }) => level === 'unit');
  return [
    ...every(
      plan.goals.filter(({ level }) => level === 'board'),
      ({ id }) => children.has(id),
      (n) => ({
        sv: `Varje nämndmål som är upptaget (${n}) har mål under sig, så att tråden håller hela vägen.`,
        en: `Every board goal taken up (${n}) has goals below it, so that the thread holds all the way.`,
      }),
    ),
    ...every(
      units.filter((goal) => has(goal, 'expectedResult')),
      (goal) => has(goal, 'followUp'),
      (n) => ({
        sv: `Alla enhetsmål med förväntade resultat (${n}) har en uppföljning.`,
        en: `Every unit goal with expected results (${n}) has a follow-up.`,
      }),
    ),
    ...every(
      units,
      (goal) => has(goal, 'approach'),
      (n) => ({
        sv: `Alla enhetsmål (${n}) säger hur enheten ska arbeta.`,
        en: `Every unit goal (${n}) says how the unit will work.`,
      }),
    ),
    ...every(
      plan.indicators,
      ({ target }) => target !== null,
      (n) => ({ sv: `Alla indikatorer (${n}) har ett årsmål.`, en: `Every indicator (${n}) has an annual target.` }),
    ),
    ...every(
      plan.activities,
      ({ start, end }) => start !== null && end !== null,
      (n) => ({
        sv: `Alla aktiviteter (${n}) har start- och slutdatum.`,
        en: `Every activity (${n}) has a start and an end date.`,
      }),
    ),
  ];
}

function goodReport(plan: Plan): Words[] {
  return [
    ...every(
      plan.goals.filter(({ level }) => level === 'unit'),
      ({ assessment }) => assessment !== null,
      (n) => ({ sv: `Alla enhetsmål (${n}) är bedömda.`, en: `Every unit goal (${n}) is judged.` }),
    ),
    ...every(
      plan.goals.filter(
        ({ level, assessment }) => level === 'unit' && assessment !== null && assessment !== 'fulfilled',
      ),
      (goal) => has(goal, 'analysis'),
      (n) => ({
        sv: `Alla enhetsmål som inte nåddes helt (${n}) har en analys.`,
        en: `Every unit goal that was not wholly reached (${n}) has an analysis.`,
      }),
    ),
    ...every(
      plan.indicators,
      ({ outcome, analysis }) => outcome !== null || analysis !== null,
      (n) => ({
        sv: `Alla indikatorer (${n}) har ett utfall eller en förklaring.`,
        en: `Every indicator (${n}) has an outcome or an explanation.`,
      }),
    ),
    ...every(
      plan.activities,
      ({ analysis, deviation }) => analysis !== null || deviation !== null,
      (n) => ({
        sv: `Alla aktiviteter (${n}) berättar hur det gick.`,
        en: `Every activity (${n}) tells how it went.`,
      }),
    ),
  ];
}
