import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/memory-host.ts';

const root = join(import.meta.dirname, '..', '..');
/** What Electron's program file carries in front of its fuses. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** An Electron that is none: its folder as electron-builder expects it, with every fuse the wrong way round. */
const stubElectron = (folder: string): void => {
  for (const part of ['resources', 'locales']) mkdirSync(join(folder, part), { recursive: true });
  for (const licence of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, licence), '');
  writeFileSync(join(folder, 'locales', 'zh-CN.pak'), '');
  writeFileSync(join(folder, 'version'), '45.4.1');
  const fuses = '101100111';
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([Buffer.from(`stub ${sentinel}`), Buffer.from([1, fuses.length]), Buffer.from(`${fuses} end`)]),
  );
  chmodSync(join(folder, 'electron'), 0o755);
};

describe('the packaged program, around a stub of Electron', () => {
  let work: ReturnType<typeof temporaryFolder>;
  let unpacked: string;
  let archive: string;
  beforeAll(() => {
    work = temporaryFolder();
    const stub = join(work.path, 'electron');
    stubElectron(stub);
    const run = (...args: readonly string[]): void =>
      void execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    run(
      '--input-type=module',
      '--eval',
      "const { buildIfStale } = await import('./electron/build.mjs'); if (!(await buildIfStale(() => undefined))) process.exit(1);",
    );
    const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
    run(builder, '--dir', '--linux', '--x64', `-c.electronDist=${stub}`, `-c.directories.output=${join(work.path, 'out')}`);
    unpacked = join(work.path, 'out', 'linux-unpacked');
    archive = join(unpacked, 'resources', 'app.asar');
  }, 180_000);
  afterAll(() => work.remove());

  const files = (): readonly string[] => listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const textOf = (path: string): string => extractFile(archive, path.slice(1)).toString('latin1');

  it('holds the bundles of the program, its pages and the stand-alone verifier, and nothing else', () => {
    const kinds = files().filter((path) => !/^\/dist\/renderer\/(assets\/[^/]+\.(js|mjs|css|svg|png|woff2)|pdf\/.+)$/u.test(path));
    expect(kinds.toSorted()).toEqual(
      [
        '/dist',
        '/dist/electron',
        '/dist/electron/file-worker.js',
        '/dist/electron/main.js',
        '/dist/electron/preload.cjs',
        '/dist/electron/verify.py',
        '/dist/renderer',
        '/dist/renderer/assets',
        '/dist/renderer/index.html',
        '/dist/renderer/pdf',
        '/package.json',
      ].toSorted(),
    );
    expect(files().some((path) => path.endsWith('.js') && path.startsWith('/dist/renderer/assets/'))).toBe(true);
  });

  it('names neither tests, sources nor tools in its package file', () => {
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as Record<string, unknown>;
    expect(manifest['main']).toBe('dist/electron/main.js');
    expect(manifest['scripts']).toBeUndefined();
    expect(manifest['devDependencies']).toBeUndefined();
  });

  it('holds no secret and no trace of the machine it was built on', () => {
    const found = files()
      .filter((path) => /\.(js|cjs|json|html|css)$/u.test(path))
      .flatMap((path) =>
        [root, 'PRIVATE KEY-----', 'sourceMappingURL=data:'].filter((trace) => textOf(path).includes(trace)).map((trace) => [path, trace]),
      );
    expect(found).toEqual([]);
  });

  it('has a preload script that reaches for nothing but Electron’s bridge', () => {
    const required = [...textOf('/dist/electron/preload.cjs').matchAll(/require\("([^"]+)"\)/gu)].map((match) => match[1]);
    expect(required).toEqual(['electron']);
  });

  it('has every fuse set: never runs as Node, takes no debugger, loads only its own archive', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'cuoshang'));
    const { ENABLE, DISABLE } = FuseState;
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    });
  });
});
