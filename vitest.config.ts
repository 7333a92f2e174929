import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'testing/**/*.test.ts',
      'demo/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    // Provides databases; starts none before a test asks for one.
    globalSetup: ['testing/database/setup.ts'],
    // Threads that tests start are written in TypeScript; the oldest Node that is supported must be asked to read it.
    execArgv: ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
