// npm run bench: what things cost, as ratios against a peer in the same run and as growth at 1×, 10×, 100×. Measures; nothing here passes or fails.
//   node bench/run.mjs [NAME …]     only the named: read files documents check start web search database
import { buildIfStale } from '../scripts/build.mjs';
import { install } from '../scripts/install.mjs';
import { onSupportedNode } from '../scripts/node/supported.mjs';

await onSupportedNode();
install();
await buildIfStale('node');
await buildIfStale('web');
const named = process.argv.slice(2);
for (const name of ['read', 'files', 'documents', 'check', 'start', 'web', 'search', 'database']) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n── ${name}`);
  const { measure } = await import(`./${name}.mjs`);
  await measure();
}
