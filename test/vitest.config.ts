import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    sequence: { shuffle: true },
    // Most files wait for a browser or another process: one more than there are cores keeps the cores busy.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a page comes to show is waited for as long as a busy machine needs: no test depends on speed.
    expect: { poll: { timeout: 20_000 } },
  },
});
