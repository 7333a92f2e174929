/**
 * A database that records its queries. `count(actor)` runs each query since the last call once more and explains it:
 * rows read by every scan of its plan, and rows read inside functions (which EXPLAIN does not show, but the
 * transaction's own statistics do).
 */
export function explaining({ sql }, db) {
  let recorded = [];
  const remember = (tx) => ({
    transformQuery: ({ node, queryId }) => {
      const query = tx.getExecutor().compileQuery(node, queryId);
      if (/^\s*(select|with)\b/i.test(query.sql) && !/set_config/.test(query.sql)) recorded.push(query);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const begun = (builder) => ({
    setIsolationLevel: (level) => begun(builder.setIsolationLevel(level)),
    setAccessMode: (mode) => begun(builder.setAccessMode(mode)),
    execute: (work) => builder.execute((tx) => work(tx.withPlugin(remember(tx)))),
  });
  const kysely = { transaction: () => begun(db.kysely.transaction()) };
  const fetched = async (tx) => {
    const { rows } = await sql`
      select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int as rows from pg_stat_xact_user_tables`.execute(
      tx,
    );
    return rows[0].rows;
  };
  const count = async (actor) => {
    const counted = { rows: 0, queries: recorded.length, milliseconds: 0 };
    const queries = recorded;
    recorded = [];
    await db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('ledtrad.municipality', ${actor.municipality}, true), set_config('role', 'ledtrad_app', true)`.execute(
        tx,
      );
      for (const query of queries) {
        const before = await fetched(tx);
        const { rows } = await tx.executeQuery({ ...query, sql: `explain (analyze, format json) ${query.sql}` });
        const inside = (await fetched(tx)) - before;
        const [{ Plan, 'Execution Time': time }] = planOf(rows[0]);
        counted.rows += Math.max(scanned(Plan), inside);
        counted.milliseconds += time;
      }
    });
    return counted;
  };
  return { db: { ...db, kysely, reader: async () => kysely }, count };
}

const planOf = (row) => {
  const [value] = Object.values(row);
  return typeof value === 'string' ? JSON.parse(value) : value;
};

/** Rows that the scans of a plan read, including those a filter removed. */
function scanned(plan) {
  const loops = plan['Actual Loops'] ?? 1;
  const own =
    /Scan$/.test(plan['Node Type']) && !/^(CTE|Subquery|Function|Values|WorkTable|Bitmap Heap)/.test(plan['Node Type'])
      ? ((plan['Actual Rows'] ?? 0) +
          (plan['Rows Removed by Filter'] ?? 0) +
          (plan['Rows Removed by Index Recheck'] ?? 0)) *
        loops
      : 0;
  return own + (plan.Plans ?? []).reduce((sum, below) => sum + scanned(below), 0);
}
