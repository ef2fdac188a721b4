import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Player } from '../../electron/samples/player.ts';
import { expected } from '../support/prepared-case.ts';
import { frozenCase } from '../support/frozen-case.ts';
import { openWindows, sameIds, startMeetingHost, type MeetingHost, type OpenPage, type Windows } from '../support/meeting-host.ts';
import { mishaps, scanned, type Mishap } from '../support/scanned-page.ts';
import { signingDesk } from '../support/signing-desk.ts';
import { windowFaults } from '../support/window-faults.ts';
import { temporaryFolder } from '../support/volumes.ts';

/** Everybody reads and signs on paper. */
const signAll = async (player: Player, id: (name: string) => string): Promise<void> => {
  const [presiding, secretary, ...others] = expected.map(([name]) => id(name));
  for (const participant of [...others, presiding ?? '', secretary ?? '']) {
    const now = player.now();
    const how = { how: 'read', readBy: '', from: now, to: now, language: '', interpreter: '' } as const;
    await player.run('ReadMinutes', { meeting: 1, version: 1, participant, ...how });
    await player.run('Sign', { meeting: 1, version: 1, participant, method: 'paper', reservation: '' });
  }
};

let windows: Windows;
let host: MeetingHost;
let page: Page;
let desk: ReturnType<typeof signingDesk>;
let complaints: OpenPage['complaints'];
let bodies: readonly Buffer[];
let sheets: readonly Buffer[];
/** For the whole file: the tests go on from one another. */
const folder = mkdtempSync(join(tmpdir(), 'cuoshang-scans-'));
beforeAll(async () => {
  windows = await openWindows();
  // The code on a page names the case: whether a bad photograph of it can be read must not hang on chance.
  host = await startMeetingHost(windows, '刘某', frozenCase({ then: signAll }), sameIds('a'));
  const opened = await host.open('signing');
  ({ page, complaints } = opened);
  desk = signingDesk(page, opened.keys);
  ({ bodies, sheets } = await printed(page));
}, 240_000);
afterAll(async () => {
  await host.close();
  await windows.close();
  rmSync(folder, { recursive: true });
});

/** The pages that the window prints, as pictures of 200 dpi. */
const printed = async (window: Page): Promise<{ readonly bodies: readonly Buffer[]; readonly sheets: readonly Buffer[] }> => {
  await window.getByRole('article').first().waitFor();
  const count = await window.locator('[data-part="body"] article').count();
  const out = temporaryFolder();
  await window.pdf({ path: join(out, 'minutes.pdf'), preferCSSPageSize: true, printBackground: true });
  execFileSync('pdftoppm', ['-r', '200', '-png', join(out, 'minutes.pdf'), join(out, 'page')]);
  const pages = readdirSync(out)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => readFileSync(join(out, name)));
  return { bodies: pages.slice(0, count), sheets: pages.slice(count) };
};

const file = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const scan = async (picture: Buffer | undefined, name: string, mishap: Mishap): Promise<string> =>
  file(name, await scanned(windows.browser, picture ?? Buffer.alloc(0), mishap));

const results = () => page.getByRole('list', { name: '扫描件核对结果' }).locator('> li');
/** Gives files to the window and yields what it says of each, in their order. */
const give = async (files: readonly string[], pages = files.length): Promise<readonly string[]> => {
  const before = await results().filter({ hasText: '待核对' }).count();
  await page.locator('input[type="file"]').setInputFiles([...files]);
  await expect.poll(() => results().count(), { timeout: 120_000 }).toBe(before + pages);
  await page.getByRole('button', { name: '选择扫描件或者照片…' }).waitFor();
  return (await results().allTextContents()).slice(before);
};
const attachments = (): readonly string[] => readdirSync(join(host.volumeFolder, 'attachments'));

/** Whatever happened to it: each kind of scan and photograph of the first page. The first is bound, the others are told to be the same. */
const readEveryKind = async (): Promise<void> => {
  const names = Object.keys(mishaps) as (keyof typeof mishaps)[];
  const files: string[] = [];
  for (const [index, name] of names.entries()) files.push(await scan(bodies[0], `${index}.jpg`, mishaps[name]));
  const said = await give(files);
  const unread = names.filter((_, index) => !/已绑定为记录正文第1页|记录正文第1页已经绑定/u.test(said[index] ?? ''));
  console.info(`codes read: ${names.length - unread.length} of ${names.length}`);
  expect(unread).toEqual([]);
  expect(attachments()).toHaveLength(1);
};

/** Refused in a sentence each, and nothing of them is left behind. The last one is open: its code is torn off. */
const refuseStrangers = async (): Promise<void> => {
  const other = await startMeetingHost(windows, '刘某', frozenCase({ then: signAll }), sameIds('b'));
  const pages = await printed((await other.open('signing')).page);
  await other.close();
  const huge = file('huge.jpg', Buffer.from([0xff, 0xd8, 0xff]));
  truncateSync(huge, 200 * 1_048_576);
  const said = await give([
    await scan(pages.bodies[0], 'other-case.jpg', { width: 1_654, turn: 1 }),
    file('letter.jpg', Buffer.from('not a picture at all')),
    huge,
    await scan(bodies[1], 'torn.jpg', { width: 1_654, turn: 1, torn: true }),
  ]);
  expect(said[0]).toContain('这是另一案卷的扫描件，没有绑定');
  expect(said[1]).toContain('这不是能读出的 JPEG、PNG 图片或者 PDF 文件');
  expect(said[2]).toContain('文件有200 MB，超过100 MB');
  expect(said[3]).toContain('读不出核验码，没有绑定');
  expect(attachments()).toHaveLength(1);
};

/** Somebody looks at the page and says which it is, with their name. */
const confirmTheTorn = async (): Promise<void> => {
  const open = results().filter({ hasText: '待核对' });
  await open.getByRole('textbox', { name: '第几页' }).fill('2');
  await open.getByRole('button', { name: '核对无误，绑定' }).press('Enter');
  await results().filter({ hasText: '已绑定为记录正文第2页' }).waitFor();
  await page.getByText('第2页的核验码不能辨认，由人员核对').waitFor();
};

/** One file of several pages, as a scanner with a feeder makes it. */
const scannedPdf = async (pictures: readonly string[]): Promise<string> => {
  const context = await windows.browser.newContext();
  const tab = await context.newPage();
  const images = pictures.map((picture) => `<img src="data:image/jpeg;base64,${readFileSync(picture).toString('base64')}">`);
  await tab.setContent(
    `<style>@page{size:A4;margin:0}body{margin:0}img{display:block;width:210mm;height:296.9mm}</style>${images.join('')}`,
  );
  const path = join(folder, 'feeder.pdf');
  await tab.pdf({ path, preferCSSPageSize: true, printBackground: true });
  await context.close();
  return path;
};

/** What is missing is named until the last page is bound; a page upside down is bound, and said to be. */
const bindTheRest = async (): Promise<void> => {
  const missing = page.getByRole('region', { name: '归档尚缺' });
  await expect.poll(() => missing.textContent()).toContain('扫描件未绑定：记录正文第3');
  await expect.poll(() => missing.textContent()).toContain('扫描件未绑定：核对签字页各页');
  const files: string[] = [];
  for (const [index, picture] of [...bodies.slice(2), ...sheets].entries())
    files.push(await scan(picture, `rest-${index}.jpg`, { width: 1_654, turn: index === 0 ? 181 : 1, grey: true, noise: 8 }));
  const sendings: string[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('"upload.begin"') === true) sendings.push(request.url());
  });
  const said = await give([await scannedPdf(files)], files.length);
  expect(sendings).toHaveLength(1);
  expect(said.filter((text) => !text.includes('已绑定为'))).toEqual([]);
  expect(said[0]).toContain('页面上下颠倒');
  expect(said[1]).toContain(`feeder.pdf　第2/${files.length}页`);
  await page.getByText('已经齐备，可以归档').waitFor();
  // Two pictures and the one PDF, whatever the number of its pages.
  expect(attachments()).toHaveLength(3);
};

/** A stick that is pulled out while its file is read, and a disk that never answers: each is told, and another file can be chosen. */
const loseFiles = async (): Promise<void> => {
  const pdf = join(folder, 'feeder.pdf');
  const readingWill = (how: 'fail' | 'hang'): Promise<void> =>
    page.evaluate((what) => {
      const never = new Promise<ArrayBuffer>(() => undefined);
      Blob.prototype.arrayBuffer = () => (what === 'fail' ? Promise.reject(new DOMException('', 'NotReadableError')) : never);
    }, how);
  await readingWill('fail');
  expect((await give([pdf], 1))[0]).toContain('feeder.pdf文件读不出来，没有登记');
  await readingWill('hang');
  await page.locator('input[type="file"]').setInputFiles(pdf);
  await page.getByRole('button', { name: '停止' }).press('Enter');
  await results().filter({ hasText: '已停止，没有登记' }).waitFor();
  await page.getByRole('button', { name: '选择扫描件或者照片…' }).waitFor();
};

/** A bound page can be looked at as it came back, the page of a PDF and a picture alike. */
const lookAtThem = async (): Promise<void> => {
  const looks = page
    .getByRole('listitem')
    .filter({ hasText: '记录正文' })
    .getByRole('button', { name: /^看第\d+页$/u });
  expect(await looks.count()).toBe(bodies.length);
  await looks.first().press('Enter');
  await page
    .getByRole('dialog', { name: /^记录正文第1页/u })
    .getByRole('img')
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await looks.nth(2).press('Enter');
  await page.locator('[role="dialog"] [role="img"][aria-busy="false"] canvas').waitFor();
  expect(await windowFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
};

/** A page that is not clear is taken back with a reason, and a better one takes its place. */
const replaceOne = async (): Promise<void> => {
  await page.locator('body').press('Control+0');
  await desk.press('撤回…');
  await desk.form('撤回一页扫描件');
  await desk.choice('记录正文第1页');
  await desk.fill('理由', '折痕压住了签字');
  await desk.confirm();
  await page.getByText('记录正文：扫描件未绑定第1页').waitFor();
  expect((await give([join(folder, '0.jpg')], 1))[0]).toContain('已绑定为记录正文第1页');
};

describe('signed pages that come back', () => {
  it('are read, refused, confirmed and bound page by page, until the archive opens', { timeout: 400_000 }, async () => {
    await readEveryKind();
    await refuseStrangers();
    await confirmTheTorn();
    await bindTheRest();
    await lookAtThem();
    await replaceOne();
    await loseFiles();
    expect(await complaints()).toEqual([]);
  });
});
