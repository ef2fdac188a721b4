import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportBundle } from '../../electron/bundle/export-bundle.ts';
import { verifyBundleAt } from '../../electron/bundle/open-bundle.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { digestOfBytes } from '../../shared/record/chain.ts';
import { docxPart, docxText, words } from '../documents/texts.ts';
import { filesOf } from '../support/bundles.ts';
import { frozenCase } from '../support/frozen-case.ts';
import { openWindows, startMeetingHost, type MeetingHost, type OpenPage, type Windows } from '../support/meeting-host.ts';
import { jpegOf, pdfOf } from '../support/sample-files.ts';
import { signingDesk } from '../support/signing-desk.ts';
import { openRecords } from '../support/signed-records.ts';
import { windowFaults } from '../support/window-faults.ts';

const folder = mkdtempSync(join(tmpdir(), 'cuoshang-print-'));
const print = jpegOf(240, 320);
const digest = digestOfBytes(print);

let windows: Windows;
let host: MeetingHost;
let page: Page;
let complaints: OpenPage['complaints'];
beforeAll(async () => {
  windows = await openWindows();
  host = await startMeetingHost(windows, '刘某', frozenCase());
  const opened = await host.open('signing', { hasTouch: true });
  ({ page, complaints } = opened);
  const desk = signingDesk(page, opened.keys);
  await page.getByRole('article').first().waitFor();
  await desk.read('陈某');
  await desk.openTablet('陈某');
  await desk.drawWithPen();
  await desk.confirm();
  await desk.stands('陈某', '已签，平板');
}, 120_000);
afterAll(async () => {
  await host.close();
  await windows.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const choose = async (path: string): Promise<void> => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '附上捺印图片…' }).click();
  await (await choosing).setFiles(path);
};
const kept = (): readonly string[] => readdirSync(join(host.volumeFolder, 'attachments'));
const recorded = () => openRecords(host.volumeFolder, 'FingerprintAttached');

/** Each says what is the matter and what to do, and nothing of it is left. */
const refuseOthers = async (): Promise<void> => {
  const huge = file('huge.jpg', Buffer.from([0xff, 0xd8, 0xff]));
  truncateSync(huge, 200 * 1_048_576);
  const noPicture = '从内容看，这不是 JPEG 或者 PNG 图片，没有附上。捺印请拍照或者扫描，存为 JPEG 或者 PNG 图片。';
  for (const [path, sentence] of [
    [file('letter.jpg', Buffer.from('not a picture at all')), noPicture],
    [file('print.png', pdfOf(1)), noPicture],
    [file('marked.png', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), pdfOf(1)])), noPicture],
    [huge, '文件有200 MB，超过100 MB，没有登记。'],
    [file('cut.jpg', print.slice(0, print.length / 2)), '这个JPEG 图片不完整，后面缺了一截，没有附上。'],
  ] as const) {
    await choose(path);
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    await page.getByRole('button', { name: '附上捺印图片…' }).waitFor();
  }
  expect(recorded()).toEqual([]);
  expect(kept()).toEqual([]);
};

const docxOfSheet = async (): Promise<string> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载签字页 docx' }).press('Enter');
  return words(docxText(docxPart(readFileSync(await (await waiting).path()), 'word/document.xml')));
};

it('a fingerprint is attached beside a drawn signature: seen, told on the sheet, kept in the volume and in its bundle', async () => {
  await refuseOthers();
  await choose(file('print.jpg', print));
  const shown = page.getByRole('img', { name: '陈某的捺印' });
  await shown.waitFor();
  await expect.poll(() => shown.evaluate((picture: HTMLImageElement) => picture.naturalHeight)).toBe(320);
  expect(await page.getByRole('button', { name: '附上捺印图片…' }).count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await windowFaults(page)).toEqual([]);

  expect(recorded()).toMatchObject([{ file: digest, extension: 'jpg', name: 'print.jpg', witness: '李某' }]);
  expect(kept()).toEqual([`${digest}.jpg`]);
  expect(readFileSync(join(host.volumeFolder, 'attachments', `${digest}.jpg`)).equals(Buffer.from(print))).toBe(true);
  expect(verifyVolume(host.volumeFolder)).toMatchObject({ value: { ok: true } });

  const told = words(`号记录），SM3 ${digest.slice(0, 8).toUpperCase()}…${digest.slice(-4).toUpperCase()}，见证人李某`);
  await expect.poll(async () => words((await page.locator('[data-part="sign-off"]').textContent()) ?? '')).toContain(told);
  expect(await docxOfSheet()).toContain(told);

  const bundle = join(folder, 'open.zip');
  expect(await exportBundle(host.volumeFolder, bundle, { part: 'open', calendar: [], wording: {}, programVersion: 'test' })).toMatchObject({
    ok: true,
  });
  const there = filesOf(bundle).get(`open/volume/attachments/${digest}.jpg`) ?? new Uint8Array();
  expect(Buffer.from(there).equals(Buffer.from(print))).toBe(true);
  expect(await verifyBundleAt(bundle)).toMatchObject({ value: { verification: { ok: true } } });
  expect(await complaints()).toEqual([]);
}, 180_000);
