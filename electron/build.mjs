import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

// Everything the windows and the packaged program are made of: dist/renderer by vite, dist/electron by esbuild.
const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist', '.built');
const sources = ['shared', 'electron', 'renderer', 'package.json'];

/** Latest change below a file or folder, in milliseconds. */
const latest = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path, { withFileTypes: true }).reduce(
    (newest, entry) => Math.max(newest, latest(join(path, entry.name))),
    stat.mtimeMs,
  );
};

const isStale = () => !existsSync(stamp) || sources.some((source) => latest(join(root, source)) > statSync(stamp).mtimeMs);

export const build = async () => {
  const [{ build: vite }, esbuild] = await Promise.all([import('vite'), import('esbuild')]);
  const begun = new Date();
  // Under any other value React is built for development, with the names of source files in it.
  const surroundings = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await vite({ configFile: join(root, 'renderer', 'vite.config.ts'), logLevel: 'warn' });
  if (surroundings === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = surroundings;
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node24',
    outdir: join(root, 'dist', 'electron'),
    external: ['electron'],
    legalComments: 'none',
    logLevel: 'warning',
  };
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: [join(root, 'electron', 'main.ts')],
      format: 'esm',
      // Packages written as CommonJS ask for Node's own modules by require.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    }),
    // A thread of its own is a file of its own; the packages that Node brings by itself for drawing are not needed to count pages.
    esbuild.build({
      ...common,
      entryPoints: [join(root, 'electron', 'attachments', 'file-worker.ts')],
      external: ['electron', '@napi-rs/canvas'],
      format: 'esm',
    }),
    // A sandboxed preload script can only be CommonJS.
    esbuild.build({ ...common, entryPoints: [join(root, 'electron', 'preload.ts')], format: 'cjs', outExtension: { '.js': '.cjs' } }),
  ]);
  copyFileSync(join(root, 'electron', 'bundle', 'verify.py'), join(root, 'dist', 'electron', 'verify.py'));
  // As old as the moment the build began: what was changed during it is built again.
  writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun);
};

const turn = join(root, 'dist', '.building');
/** Longer than any build: whoever still holds the turn then has died. */
const longestTurn = 120_000;

/** Two starts at once do not build into the same folder: a folder can be made by one of them only. */
const takeTurn = async () => {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(turn);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > longestTurn) rmSync(turn, { recursive: true, force: true });
    await wait(200);
  }
};

/** Builds where dist/ is missing or older than its sources; false where that failed, after the reason was printed. */
export const buildIfStale = async (saying) => {
  // An installed program has no sources to build from.
  if (!existsSync(join(root, 'renderer', 'vite.config.ts')) || !isStale()) return true;
  saying();
  await takeTurn();
  try {
    // Whoever had the turn before may have built what was missing.
    if (isStale()) await build();
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
};

if (process.argv[1] === import.meta.filename) await build();
