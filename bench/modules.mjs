import { createServer } from 'vite';

/**
 * Runs `work` with a loader of the program's own modules, from their source: `load('check/check.ts')`, or any file of the project by its path
 * from the root: `load('/testing/…')`.
 */
export async function withModules(work) {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    await work((path) => server.ssrLoadModule(path.startsWith('/') ? path : `/src/${path}`));
  } finally {
    await server.close();
  }
}
