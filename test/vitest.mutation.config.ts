import { defineConfig } from 'vitest/config';

/** Only what tests the law and the days: each mutant runs these. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: { include: ['test/law/**/*.test.ts', 'test/time/**/*.test.ts'], testTimeout: 20_000, env: { MUTATION: '1' } },
});
