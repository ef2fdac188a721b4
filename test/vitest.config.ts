import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, from the longest: begun last, one would go on alone when all others have ended. */
const longest = ['three-hour-clerk', 'signed-pages', 'every-window', 'secretary-look', 'windows-look', 'conduct'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // Files share nothing, so only the tests within one are shuffled.
    sequence: { shuffle: { files: false, tests: true }, sequencer: LongestFirst },
    // Most files wait for a browser or another process: one more than there are cores keeps the cores busy.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a page comes to show is waited for as long as a busy machine needs: no test depends on speed.
    expect: { poll: { timeout: 20_000 } },
  },
});
