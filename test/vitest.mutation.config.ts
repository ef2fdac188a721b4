import { defineConfig } from 'vitest/config';

/** Only what tests the law and the days: each mutant runs these. The grid of tens of thousands of points is too slow for that. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/law/**/*.test.ts', 'test/time/**/*.test.ts'],
    exclude: ['test/law/grid.test.ts'],
    testTimeout: 20_000,
    isolate: false,
    env: { PROPERTY_RUNS: '25' },
  },
});
