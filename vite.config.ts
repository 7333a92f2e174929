import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Two targets in one file, chosen by mode: `node` is the command with its server, `web` is what the browser gets.
export default defineConfig(({ mode }) =>
  mode === 'node'
    ? {
        root: at('.'),
        publicDir: false,
        build: {
          ssr: true,
          target: 'node20',
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
