import { z } from 'zod';
import type { OwnerPath } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { lockNodes } from '../../organisation/operations/paths.ts';
import { planAccess } from '../../plan/operations/access.ts';
import { putInForce } from '../../plan/operations/put-in-force.ts';

const input = z.object({
  plans: z
    .array(
      z.object({
        planId: Id,
        /** What was in force before; `null` where the import brought the plan's first edition. */
        editionId: Id.nullable(),
        replaces: Id.nullable(),
      }),
    )
    .min(1)
    .max(200),
});

/**
 * Puts back what was in force before an import, all or nothing: what undoes `intake.keep`. Nothing is deleted; a plan that had no edition before
 * has none in force, and its history shows the one that came. Fails with `changed-meanwhile` where another edition has come since.
 */
export const restoreImport = operation({
  name: 'intake.restore',
  summary: { sv: 'Ångrar en inläsning', en: 'Undoes an import' },
  kind: 'change',
  http: { method: 'POST', path: '/imports/restore' },
  input,
  output: z.object({ plans: z.array(Id) }),
  subject: async (at, { plans }) => {
    const owners: { id: string; path: OwnerPath }[] = [];
    for (const { planId } of plans) {
      const { ownerId: id, owner: path } = await planAccess(at, planId);
      owners.push({ id, path });
    }
    return owners;
  },
  may: (actor, owners) => owners.every(({ path }) => actor.writes(path)),
  run: async ({ input: { plans }, subject: owners, ...context }) => {
    await lockNodes(
      context,
      owners.map(({ id }) => id),
    );
    await putInForce(context, plans);
    const back = plans.map(({ planId, editionId, replaces }) => ({ planId, editionId: replaces, replaces: editionId }));
    context.undoneBy({ name: 'intake.restore', input }, { plans: back });
    return { plans: plans.map(({ planId }) => planId) };
  },
});
