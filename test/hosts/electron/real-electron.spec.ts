import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from 'playwright/test';
import { buildIfStale } from '../../../electron/build.mjs';
import { electronBinary } from '../../../electron/host-electron/electron-binary.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const binary = electronBinary(root, process.env);

test.skip(binary === null, 'the Electron binary was never fetched on this machine: nothing of the real desktop program is tested here');

test('the desktop program opens the registry in a page that reaches nothing but its host', async () => {
  expect(await buildIfStale(() => undefined)).toBe(true);
  const home = mkdtempSync(join(tmpdir(), 'cuoshang-electron-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: binary ?? '',
    args: [root, `--folder=${join(home, 'cases')}`, ...asRoot],
    env: { ...process.env, CUOSHANG_HOME: home },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  expect(page.url()).toBe('app://cuoshang/registry');
  expect(await page.evaluate(() => Object.keys((window as unknown as { readonly cuoshang: object }).cuoshang).sort())).toEqual([
    'call',
    'onPush',
  ]);
  expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window))).toEqual([]);
  const listed = await page.evaluate(() =>
    (window as unknown as { readonly cuoshang: { readonly call: (name: string, input: object) => Promise<unknown> } }).cuoshang.call(
      'registry.list',
      {},
    ),
  );
  expect(listed).toMatchObject({ ok: true, value: { cases: [], samplesOffered: true } });
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  expect(
    await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'blocked',
      ),
    ),
  ).toBe('blocked');
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  await page.evaluate(() => location.assign('https://example.org/'));
  expect(page.url()).toBe('app://cuoshang/registry');
  await app.close();
  rmSync(home, { recursive: true, force: true });
});
