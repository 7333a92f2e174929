import { performance } from 'node:perf_hooks';

/** Fills a fresh database with a generated municipality through the ordinary operations, with `lanes` imports at once. */
export async function fill(load, db, units, { lanes = 4, log = () => {} } = {}) {
  const { municipalityOf, partsOf } = await load('/testing/municipality/municipality.ts');
  const { documentsOf } = await load('/testing/municipality/document.ts');
  const { runOperation } = await load('/src/platform/run.ts');
  const { localActor } = await load('/src/platform/actor.ts');
  const { operations } = await load('/src/platform/areas.ts');
  const named = (name) => operations.find((operation) => operation.name === name);
  const actor = await localActor(db);
  const municipality = municipalityOf(units);
  await runOperation(db, named('organisation.establish'), actor, { name: 'Almvik', parts: partsOf(municipality) });
  const documents = documentsOf(municipality);
  let kept = 0;
  const started = performance.now();
  const lane = async () => {
    for (const { file } of documents) {
      await runOperation(db, named('intake.keep'), actor, {}, file);
      if (++kept % 500 === 0) log(`${kept} documents, ${((performance.now() - started) / kept).toFixed(1)} ms each`);
    }
  };
  await Promise.all(Array.from({ length: db.kind === 'server' ? lanes : 1 }, lane));
  return { actor, documents: kept, seconds: (performance.now() - started) / 1000 };
}
