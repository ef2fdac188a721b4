/** Builds the windows and the bundled host sources into dist/. */
export const build: () => Promise<void>;
/** Builds where dist/ is missing or older than its sources, after calling `saying`; false where that failed. */
export const buildIfStale: (saying: () => void) => Promise<boolean>;
