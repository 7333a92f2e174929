import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../check/check.ts';
import { good } from '../../../check/good.ts';
import type { Finding } from '../../../check/model/finding.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import { withoutPlaces } from '../../../plan/model/same.ts';
import { readDocument } from '../../in/read/document.ts';
import { recognise } from '../../in/recognise/recognise.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { writePlan } from '../write/write.ts';
import { composeFindings, type PlanReview } from './findings.ts';

const NAME = 'oppenvardsenheten-vp-2026.md';
async function demo(): Promise<Plan> {
  const bytes = readFileSync(join(import.meta.dirname, '../../../../demo/plans', NAME));
  return recognise(await readDocument(bytes, NAME)).documents[0] as Plan;
}

const finding = (goal: string | null, more: Partial<Finding>): Finding => ({
  rule: 'missing-figure',
  severity: 'warning',
  message: { sv: 'Talet saknas. Skriv in det.', en: 'The number is missing. Write it.' },
  place: { goal, part: { kind: 'plan' }, label: 'Uppföljning', source: { page: 4, line: 12, lastLine: 14 } },
  evidence: [],
  ...more,
});

describe('the review as a document', () => {
  it('lists what is good, then goal by goal what to fix with its evidence, and last what is set aside and why', async () => {
    const plan = await demo();
    const [first, second] = plan.goals;
    const review: PlanReview = {
      good: [{ sv: 'Alla mål har en uppföljning.', en: 'Every goal has a follow-up.' }],
      findings: [
        finding(null, { severity: 'error' }),
        finding(first?.id ?? '', {
          evidence: [{ text: 'minst x procent', line: 13, part: { kind: 'plan' }, at: null }],
        }),
        {
          ...finding(second?.id ?? '', {}),
          setAside: { reason: 'Talet kommer i mars.', who: 'Kim', at: '2026-02-03T10:00:00Z' },
        },
      ],
    };
    const text = renderMarkdown(composeFindings(plan, review));
    expect(text.slice(text.indexOf('---\n'))).toBe(`---

## Det här är bra

- Alla mål har en uppföljning.

## Att titta på

1 fel, 1 trolig miss och 0 värda en titt.

### Utanför målen

- **Fel:** Talet saknas. Skriv in det. *(sidan 4, rad 12)*

### Inriktningsmål 1 ”${first?.title}”

- **Trolig miss:** Talet saknas. Skriv in det. *(sidan 4, rad 13)*
  - ”minst x procent”

## Lagt åt sidan

- Uppföljning: Talet saknas. Skriv in det.
  - Skäl: Talet kommer i mars. (Kim, 2026-02-03)
`);
  });

  it('says so if there is nothing to look at', async () => {
    const text = renderMarkdown(composeFindings(await demo(), { findings: [], good: [] }));
    expect(text).toContain('hittade ingenting');
    expect(text).not.toContain('Det här är bra');
  });

  it.each(['md', 'docx'] as const)(
    'is an annex to a plan that is read as the same plan without it, as %s',
    async (format) => {
      const plan = await demo();
      const findings = plan.goals.flatMap(({ id, title }) =>
        finding(id, { evidence: [{ text: title, line: 1, part: { kind: 'goal', id }, at: null }] }),
      );
      const { bytes } = await writePlan(plan, format, {
        review: { findings: [...findings, ...check(plan)], good: good(plan) },
      });
      const { documents, coverage } = recognise(await readDocument(bytes, `again.${format}`));
      expect(documents.map(withoutPlaces)).toEqual([withoutPlaces(plan)]);
      expect(coverage.unplaced).toBe(0);
      expect(documents[0]?.furniture.map(({ text }) => text)).toContain('Bilaga: Granskning i Ledtråd');
    },
  );
});
