// npm start: installs, builds, prepares the database with the demo municipality, and serves. A second start skips what is done.
import { install } from './install.mjs';
import { onSupportedNode } from './node/supported.mjs';

await onSupportedNode();
install();
const { buildIfStale } = await import('./build.mjs');
await buildIfStale('node');
await buildIfStale('web');
process.argv.splice(2, 0, 'serve');
await import('../dist/node/main.js');
