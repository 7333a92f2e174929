import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Edit, edit, someEdit, somePlan } from '../../testing/check/edit.ts';
import { check } from './check.ts';
import type { Finding } from './model/finding.ts';
import type { Means } from './model/means.ts';
import { RULES } from './rules/index.ts';
import { swedishSpeller } from './speller.ts';

let means: Means;
beforeAll(async () => {
  means = { speller: await swedishSpeller() };
});

describe('a check after an edit', () => {
  it('finds what a check of the whole by someone who never saw the plan finds', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan, fc.array(someEdit, { minLength: 1, maxLength: 6 }), async (before, edits) => {
        let plan = before;
        check(plan, means);
        for (const one of edits) {
          plan = edit(plan, one)?.plan ?? plan;
          check(plan, means);
        }
        vi.resetModules();
        const fresh = await import('./check.ts');
        expect(check(plan, means)).toEqual(fresh.check(plan, means));
      }),
      { numRuns: 12, seed: 26 },
    );
  });

  it('leaves the plan and what it has read as they were', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const before = JSON.stringify(plan);
        expect(check(structuredClone(plan), means)).toEqual(check(plan, means));
        expect(JSON.stringify(plan)).toBe(before);
      }),
      { numRuns: 30, seed: 27 },
    );
  });
});

const isAt = ({ place: { goal, part } }: Finding, touched: NonNullable<Edit['touched']>): boolean =>
  goal === touched.goal && JSON.stringify(part) === JSON.stringify(touched.part);

/** The findings that an edit must leave as they are, by what a rule says of its reach. */
function untouched(findings: Finding[], touched: NonNullable<Edit['touched']>, reach: 'part' | 'goal' | 'plan') {
  if (reach === 'plan') return [];
  return findings.filter((finding) =>
    reach === 'goal' ? finding.place.goal !== touched.goal : !isAt(finding, touched),
  );
}

describe('what a rule says that it reads', () => {
  it('is all it reads: an edit elsewhere changes none of its findings', () => {
    fc.assert(
      fc.property(somePlan, someEdit, (plan, how) => {
        const made = edit(plan, how);
        if (!made?.touched) return;
        for (const { id, scope, find } of RULES) {
          const [before, after] = [find(plan, means), find(made.plan, means)];
          if (scope.parts.includes(made.touched.part.kind)) {
            const kept = [before, after].map((findings) =>
              untouched(findings, made.touched as NonNullable<Edit['touched']>, scope.reach),
            );
            expect([id, made.name, kept[1]]).toEqual([id, made.name, kept[0]]);
          } else expect([id, made.name, after]).toEqual([id, made.name, before]);
        }
      }),
      { numRuns: 250, seed: 28 },
    );
  });
});
