import { createHash } from 'node:crypto';
import type { Plan } from '../../plan/model/plan.ts';
import type { Finding } from './finding.ts';

/**
 * What identifies each finding of a plan, in their order: its rule, the names of its place and the words it quotes.
 * Lines, ids and the finding's message are left out, so it stays the same when the file is imported again and when a
 * rule is reworded; changed words make another finding. The second of two identical ones is numbered.
 */
export function fingerprintsOf(plan: Plan, findings: Finding[]): string[] {
  const titles = new Map(plan.goals.map(({ id, title }) => [id, title]));
  const times = new Map<string, number>();
  return findings.map(({ rule, place, evidence }) => {
    const goal = titles.get(place.goal ?? '') ?? null;
    const key = JSON.stringify([rule, goal, place.part.kind, place.label, evidence.map(({ text }) => text)]);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return createHash('sha256').update(`${key}${before}`).digest('hex').slice(0, 32);
  });
}
