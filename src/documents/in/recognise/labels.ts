import { nameKey } from '../../../kernel/name-key.ts';
import type { Assessment, GoalLevel, SectionKind } from '../../../plan/model/plan.ts';
import { fold, isNear } from './fold.ts';

/** What a goal's line says before its title. */
export interface GoalLabel {
  level: GoalLevel;
  number: string | null;
  title: string;
}

const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?(?:\s+|$)/u;
// Written with and without "KF:s", followed by a colon. The department's goal is printed under the unit's label.
const GOALS: [pattern: RegExp, level: GoalLevel][] = [
  [/^(?:KF:?s|Kommunfullmäktiges|Fullmäktiges)\s+inriktningsmål\s*:\s*/iu, 'direction'],
  [/^Inriktningsmål\s*:\s*/u, 'direction'],
  [/^(?:KF:?s|Kommunfullmäktiges|Fullmäktiges)\s+mål(?:\s+för\s+verksamhetsområdet)?\s*:\s*/iu, 'city'],
  [/^Mål\s+för\s+verksamhetsområdet\s*:\s*/u, 'city'],
  [/^(?:Nämndmål|Nämndens\s+mål)\s*:\s*/u, 'board'],
  [/^(?:Enhetsmål\s*:\s*)?Avdelningsmål\s*:\s*/u, 'department'],
  [/^Enhetsmål\s*:\s*/u, 'unit'],
];

/** Reads a goal's label, its number and (the first line of) its title. */
export function readGoalLabel(text: string): GoalLabel | null {
  if (!text.includes(':')) return null;
  for (const [pattern, level] of GOALS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length);
    // A unit goal that begins with a figure ("80 procent …") has no number: only the levels above it are numbered.
    const numbered = level === 'unit' ? null : NUMBER.exec(rest);
    return { level, number: numbered?.[1] ?? null, title: fold(numbered ? rest.slice(numbered[0].length) : rest) };
  }
  return null;
}

const SECTIONS: [label: string, kind: SectionKind][] = [
  ['Beskrivning', 'description'],
  ['Förväntat resultat', 'expectedResult'],
  ['Arbetssätt', 'approach'],
  ['Resursanvändning', 'resourceUse'],
  ['Uppföljning', 'followUp'],
  ['Utveckling', 'development'],
  ['Analys', 'analysis'],
];
const SECTION_KEYS = SECTIONS.map(([label, kind]) => [nameKey(label), kind] as const);

/**
 * The section that a label opens. The label is alone on its line; one letter wrong is still a label (`Arbetsätt`), a
 * sentence that begins with the word is not.
 */
export function readSectionLabel(text: string): SectionKind | null {
  if (text.length > 24 || /[.,;?!]$/u.test(text) || !/^\p{Lu}/u.test(text)) return null;
  const key = nameKey(text);
  return SECTION_KEYS.find(([label]) => (label.length > 8 ? isNear(key, label) : key === label))?.[1] ?? null;
}

/** Reads `Uppfylls helt`, `Uppfylls delvis`, `Uppfylls ej`, alone on a line. */
export function readAssessment(text: string): Assessment | null {
  if (text.length > 40) return null;
  switch (
    /^(?:måluppfyllelse:?\s*)?(?:upp?fylls|uppfyllt|uppnås)\s+(helt|delvis|ej|inte)\.?$/iu
      .exec(text)?.[1]
      ?.toLowerCase()
  ) {
    case 'helt':
      return 'fulfilled';
    case 'delvis':
      return 'partlyFulfilled';
    case 'ej':
    case 'inte':
      return 'notFulfilled';
    default:
      return null;
  }
}

// The headings that the form has outside the goals, by how they begin. A year or a word may follow.
const OUTSIDE =
  /^(förslag till beslut|inledning|sammanfattande analys|sammanfattning|redovisning av ekonomi|uppföljning av ekonomi|ekonomisk redovisning|ekonomi|analys av (resultaträkning|balansräkning|ekonomi)|resursanvändning (av|och) .*|budget|investeringar|verksamhetsprojekt|övrigt|övriga frågor|systematiskt kvalitetsarbete|kvalitetsarbete|bilagor|fotnoter|synpunkter och klagomål|särskilda redovisningar|uppföljning av (internkontroll(plan)?|budget)|internkontroll(plan)?|agenda 2030|agenda \d{4}|omslutningsförändringar|medel för lokaländamål|försäljning av anläggningstillgångar|prognos)( (19|20)\d{2})?$/u;

/** True for a heading of the form that belongs outside the goals, and so ends the goal before it. */
export const isOutsideHeading = (text: string): boolean =>
  text.length <= 60 && OUTSIDE.test(fold(text).toLowerCase().replace(/[:.]$/u, ''));
