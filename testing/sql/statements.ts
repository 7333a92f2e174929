import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { loadDemo } from '../../demo/load.ts';
import { checkPlan } from '../../src/check/operations/check-plan.ts';
import { setTheme } from '../../src/documents/operations/set-theme.ts';
import { keepImport } from '../../src/intake/operations/keep-import.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import { listIndicators } from '../../src/plan/operations/list-indicators.ts';
import { showPlan } from '../../src/plan/operations/show-plan.ts';
import { localActor, localActorOf } from '../../src/platform/actor.ts';
import { operations } from '../../src/platform/areas.ts';
import { noteUndo } from '../../src/platform/audit.ts';
import type { Db } from '../../src/platform/database/open.ts';
import { addMunicipality } from '../../src/platform/municipality/set-up.ts';
import { type QueryRun, queryRuns } from '../../src/platform/observe/events.ts';
import { statementOf } from '../../src/platform/observe/statement.ts';
import { runOperation } from '../../src/platform/run.ts';
import { CALLS, PLAN, type World } from './calls.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

/** Calls each operation once with the demo, in an empty database, and returns the statements that each sent, sorted. */
export async function statementsOf(db: Db): Promise<Map<string, string[]>> {
  const { world, actor } = await makeWorld(db);
  const empty = localActorOf((await addMunicipality(db, 'Grannköping', null)).id);
  const sent = new Map<string, string[]>();
  for (const [name, call] of Object.entries(CALLS)) {
    const operation = operations.find((one) => one.name === name);
    if (!operation) throw new Error(`testing/sql/calls.ts calls ${name}, which is not an operation`);
    sent.set(
      name,
      await listening(name, async () => {
        const input = call.input(world);
        world.answers[name] = await runOperation(db, operation, call.empty ? empty : actor, input, call.file);
      }),
    );
  }
  return sent;
}

/** The demo and one plan with what the demo lacks. */
async function makeWorld(db: Db): Promise<{ world: World; actor: Actor }> {
  await loadDemo(db, DEMO);
  const actor = await localActor(db);
  const { plans } = await runOperation(db, keepImport, actor, {}, PLAN);
  const planId = plans[0]?.planId ?? '';
  const [goalId = ''] = Object.values((await runOperation(db, showPlan, actor, { planId })).goalIds);
  const [indicator] = (await runOperation(db, listIndicators, actor, { year: 2026 })).items;
  const { findings } = await runOperation(db, checkPlan, actor, { planId });
  const fixable = findings.find(({ fix }) => fix);
  const other = findings.find(({ fix }) => !fix);
  const changeId = crypto.randomUUID();
  await db.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('ledtrad.municipality', ${actor.municipality}, true)`.execute(tx);
    const deed = { operation: setTheme, actor, now: new Date(), change: changeId };
    await noteUndo(tx, deed, { operation: setTheme.name, input: { theme: null } });
  });
  return {
    actor,
    world: {
      planId,
      goalId,
      indicatorId: indicator?.id ?? '',
      changeId,
      fixable: fixable?.fingerprint ?? '',
      other: other?.fingerprint ?? '',
      answers: {},
    },
  };
}

/** What `runOperation` sends around every operation. */
const AROUND = /^(begin|start transaction|commit|rollback|set transaction|select set_config)\b/i;

async function listening(operation: string, work: () => Promise<void>): Promise<string[]> {
  const sent = new Set<string>();
  const note = (message: unknown) => {
    const { sql: text, run } = message as QueryRun;
    const statement = statementOf(text);
    if (run?.operation === operation && !AROUND.test(statement)) sent.add(statement);
  };
  queryRuns.subscribe(note);
  try {
    await work();
  } finally {
    queryRuns.unsubscribe(note);
  }
  return [...sent].sort();
}
