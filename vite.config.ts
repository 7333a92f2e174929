import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The commit that is built, marked if files differ from it; null without a repository, or in another project's. */
function commit(): string | null {
  if (!existsSync(at('./.git'))) return null;
  const args = ['describe', '--always', '--exclude=*', '--abbrev=7', '--dirty'];
  const { status, stdout } = spawnSync('git', args, { cwd: at('.'), encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

// Two targets in one file, chosen by mode: `node` is the command with its server, `web` is what the browser gets.
export default defineConfig(({ mode }) =>
  mode === 'node'
    ? {
        root: at('.'),
        publicDir: false,
        define: { COMMIT: JSON.stringify(commit()) },
        build: {
          ssr: true,
          target: 'node22',
          outDir: at('./dist/node'),
          emptyOutDir: false,
          minify: false,
          rollupOptions: {
            input: {
              main: at('./src/cli/main.ts'),
              worker: at('./src/platform/worker/worker.ts'),
              database: at('./src/platform/database/embedded-thread.ts'),
            },
            output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
          },
        },
      }
    : {
        root: at('./src/web'),
        plugins: [react()],
        build: { outDir: at('./dist/web'), emptyOutDir: true, target: 'es2023' },
      },
);
