import type { Plan } from '../../src/plan/model/plan.ts';
import { withoutPlaces } from '../../src/plan/model/same.ts';

/**
 * What of a plan a PDF can give back for certain. It knows lines and pages, and no paragraphs that go on over them: where a page ends with a
 * sentence, the paragraph may be read as two; and a hyphen at the end of a line may be the word's own. So blanks and hyphens are left out, and
 * the paragraphs of texts. All else is as it was.
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
