import { z } from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { type At, operation } from '../../kernel/operation.ts';
import { type Page, PageInput, pageOf, toPage } from '../../kernel/page.ts';
import { councilOf } from '../../organisation/operations/paths.ts';
import { KINDS, PlanSummary } from '../model/kept.ts';
import { loadPlans, loadYears } from '../store/list.ts';

/** What lists across plans can be narrowed to: a year, and a part of the organisation with all below it. */
export const Which = z.object({
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  within: Id.optional(),
  ...PageInput,
});

/** The part of the organisation that a list is about: the one asked for, else the only one the actor is shown, else all below the council. */
export const partOf = async (at: At, { scope }: Actor, within: string | undefined): Promise<string> =>
  within ?? (scope !== 'everything' && scope.length === 1 ? (scope[0] as string) : await councilOf(at));

/** The plans and reports in force, newest year first, then by name. */
export const listPlans = operation({
  name: 'plan.list',
  summary: { sv: 'Planer och rapporter', en: 'Plans and reports' },
  kind: 'query',
  http: { method: 'GET', path: '/plans' },
  input: Which.extend({ kind: z.enum(KINDS).optional(), q: z.string().trim().max(200).optional() }),
  output: pageOf(PlanSummary),
  // Whoever asks sees what their scope holds.
  may: () => true,
  run: async ({ input, actor, ...at }) => await plansOf(at, actor, input),
});

/** A page of the plans and reports in force; for other areas' operations. */
export async function plansOf(
  at: At,
  actor: Actor,
  input: z.output<typeof Which> & { kind?: 'plan' | 'report' | undefined; q?: string | undefined },
): Promise<Page<PlanSummary>> {
  const within = await partOf(at, actor, input.within);
  return toPage(await loadPlans(at, actor, { ...input, within }), input);
}

/** The year asked for, else the latest that there are plans for, else this year. */
export const yearOf = async (at: At & { now: Date }, actor: Actor, year: number | undefined): Promise<number> =>
  year ?? (await loadYears(at, await partOf(at, actor, undefined)))[0] ?? at.now.getFullYear();

/** The years that there are plans for, newest first. */
export const listYears = operation({
  name: 'plan.years',
  summary: { sv: 'Åren det finns planer för', en: 'The years there are plans for' },
  kind: 'query',
  http: { method: 'GET', path: '/years' },
  input: z.object({}),
  output: z.array(z.int()),
  may: () => true,
  run: async ({ actor, ...at }) => await loadYears(at, await partOf(at, actor, undefined)),
});
