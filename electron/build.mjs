import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  await vite({ configFile: join(root, 'renderer', 'vite.config.ts'), logLevel: 'warn' });
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
    // A sandboxed preload script can only be CommonJS.
    esbuild.build({ ...common, entryPoints: [join(root, 'electron', 'preload.ts')], format: 'cjs', outExtension: { '.js': '.cjs' } }),
  ]);
  // As old as the moment the build began: what was changed during it is built again.
  writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun);
};

/** Builds where dist/ is missing or older than its sources; false where that failed, after the reason was printed. */
export const buildIfStale = async (saying) => {
  // An installed program has no sources to build from.
  if (!existsSync(join(root, 'renderer', 'vite.config.ts')) || !isStale()) return true;
  saying();
  try {
    await build();
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
};

if (process.argv[1] === import.meta.filename) await build();
