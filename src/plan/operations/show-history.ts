import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { PageInput, pageOf, toPage } from '../../kernel/page.ts';
import { EditionSummary } from '../model/kept.ts';
import { loadHistory } from '../store/list.ts';
import { planAccess } from './access.ts';

/** The editions of a plan, the latest first. Fails with `plan-not-found`. */
export const showHistory = operation({
  name: 'plan.history',
  summary: { sv: 'Planens utgåvor', en: 'The editions of the plan' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/editions' },
  input: z.object({ planId: Id, ...PageInput }),
  output: pageOf(EditionSummary),
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.reads(plan.owner),
  run: async ({ input, ...context }) => toPage(await loadHistory(context, input.planId, input), input),
});
