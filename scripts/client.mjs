// Writes src/ui/client.ts from the operations.
//   npm run client
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { CLIENT, clientSource } = await server.ssrLoadModule('/scripts/client/source.ts');
  const { operations } = await server.ssrLoadModule('/src/platform/areas.ts');
  writeFileSync(join(root, CLIENT), await clientSource(operations));
} finally {
  await server.close();
}
