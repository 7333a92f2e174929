import type { Plan } from '../../src/plan/model/plan.ts';
import { withoutPlaces } from '../../src/plan/model/same.ts';

/**
 * What a PDF can give back of a plan for certain. It has lines and pages, but no paragraphs that continue across pages:
 * if a page ends with a sentence, the paragraph may be read as two; and a hyphen at the end of a line may be part of
 * the word. So spaces, hyphens and the paragraphs of texts are left out. Everything else is unchanged.
 */
export function withoutSeams(plan: Plan): unknown {
  const { goals, sections, ...rest } = withoutPlaces(plan) as Plan;
  const bare = (of: { heading: string; text: string }[]) => of.map(({ heading, text }) => ({ heading, text }));
  const whole = {
    ...rest,
    goals: goals.map((goal) => ({ ...goal, sections: bare(goal.sections) })),
    sections: bare(sections),
  };
  const squeeze = (_: string, value: unknown) => (typeof value === 'string' ? value.replace(/[\s-]/gu, '') : value);
  return JSON.parse(JSON.stringify(whole, squeeze));
}
