import type { Work } from '../../kernel/operation.ts';
import type { Words } from '../../kernel/words.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { check } from '../check.ts';
import { good } from '../good.ts';
import type { Finding } from '../model/finding.ts';
import { fingerprintsOf } from '../model/fingerprint.ts';
import { misspeltIn } from '../model/misspelt.ts';
import { swedishSpeller } from '../speller.ts';

/** The words of a plan that look misspelt to the dictionary, in small letters: what the municipality is asked whether it writes. */
export const strangeWords: Work<Plan, string[]> = {
  name: 'check.strangeWords',
  do: async (plan) => misspeltIn(plan, await swedishSpeller()).map(({ wrong }) => wrong),
};

/** What the review finds in a plan, with what each finding is known by, and what is good. `ownWords`: see `Means`. */
export const planReview: Work<
  { plan: Plan; ownWords: ReadonlySet<string> },
  { findings: (Finding & { fingerprint: string })[]; good: Words[] }
> = {
  name: 'check.reviewPlan',
  do: async ({ plan, ownWords }) => {
    const findings = check(plan, { speller: await swedishSpeller(), ownWords });
    const fingerprints = fingerprintsOf(plan, findings);
    return {
      findings: findings.map((finding, index) => ({ ...finding, fingerprint: fingerprints[index] as string })),
      good: good(plan, findings),
    };
  },
};
