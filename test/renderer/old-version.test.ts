import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { words } from '../documents/texts.ts';
import { frozenCase } from '../support/frozen-case.ts';
import { openWindows, startMeetingHost } from '../support/meeting-host.ts';
import { openRecords } from '../support/signed-records.ts';
import { scanned } from '../support/scanned-page.ts';
import { signingDesk } from '../support/signing-desk.ts';
import { windowFaults } from '../support/window-faults.ts';
import { temporaryFolder } from '../support/volumes.ts';

const meeting = 1;
const before = '我公司承认排放，愿意承担修复责任。';
const after = '我公司承认排放，愿意按份承担修复责任。';

it('a version that a correction replaced can be read and printed as it was, but not signed: the window leads to the one that stands', async () => {
  const windows = await openWindows();
  const host = await startMeetingHost(
    windows,
    '刘某',
    frozenCase({
      then: async ({ run, now }, id) => {
        const how = { how: 'read', readBy: '', from: now(), to: now(), language: '', interpreter: '' } as const;
        await run('ReadMinutes', { meeting, version: 1, participant: id('李某'), ...how });
        await run('Sign', { meeting, version: 1, participant: id('李某'), method: 'paper', reservation: '' });
        const entry = 27;
        await run('RequestCorrection', { meeting, version: 1, participant: id('赵某'), entry, what: '漏记“按份”', proposed: after });
        await run('DecideCorrection', { meeting, slip: 1, granted: true, by: '王某', reason: '与录音一致' });
        await run('CorrectEntry', { meeting, entry, text: after, reason: '第1号更正申请' });
        await run('FreezeMinutes', { meeting });
      },
    }),
  );
  const { page, keys, complaints } = await host.open('signing', { hasTouch: true });
  const body = page.locator('[data-part="body"]');
  const sheet = page.locator('[data-part="sign-off"]');
  await expect.poll(() => body.textContent()).toContain(after);
  expect(await sheet.textContent()).toContain('在第1版上的签字，因记录准予更正而失效');
  await page.getByText('李某在第1版上的签字，因准予更正而失效').waitFor();

  await page.getByRole('button', { name: '第1版', exact: true }).press('Enter');
  await page.getByText('第1版，已由后一版代替。按记录重新计算，摘要与定稿时一致。').waitFor();
  await expect.poll(() => body.textContent()).toContain(before);
  expect(await body.textContent()).not.toContain(after);
  expect(await sheet.textContent()).toContain('已签（纸质）');

  const path = join(temporaryFolder(), 'old.pdf');
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  const printed = words(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }));
  expect(printed).toContain(words(before));
  expect(printed).toContain('本版已由第2版代替');
  expect(printed).not.toContain('按记录重新计算');

  // Nobody reads or signs what has been replaced: the window leads to the version that stands, and what was half filled in waits there.
  const [first, second] = openRecords(host.volumeFolder, 'MinutesFrozen').map(({ digest }) => digest.match(/.{8}/gu)?.join(' ') ?? '');
  const desk = signingDesk(page, keys);
  const shownDigest = page.locator('main > p');
  const lead = page.getByText('左侧是第1版，已由第2版代替，只供查看。核对、签字、拒签都在现行的第2版上进行。');
  const toOld = (): Promise<void> => page.getByRole('button', { name: '第1版', exact: true }).press('Enter');
  const toCurrent = (): Promise<void> => page.getByRole('button', { name: '回到第2版（现行）' }).press('Enter');
  await desk.choose('陈某');
  await lead.waitFor();
  expect(await page.getByRole('button', { name: '自行阅读…' }).count()).toBe(0);
  await expect.poll(() => shownDigest.textContent()).toContain(first);
  await toCurrent();
  await expect.poll(() => shownDigest.textContent()).toContain(second);
  await desk.read('陈某');
  await desk.openTablet('陈某');
  await desk.drawWithPen();
  await toOld();
  await lead.waitFor();
  expect(await page.getByRole('button', { name: '确定' }).count()).toBe(0);
  expect(await windowFaults(page)).toEqual([]);
  await toCurrent();
  await desk.confirm();
  await desk.stands('陈某', '已签，平板');
  expect(openRecords(host.volumeFolder, 'SignatureGiven').map(({ version, drawn }) => [version, drawn?.displayed])).toEqual([
    [1, undefined],
    [2, openRecords(host.volumeFolder, 'MinutesFrozen')[1]?.digest],
  ]);

  // A page of the version that was replaced does not come back as one of this.
  await desk.signOnPaper('李某');
  execFileSync('pdftoppm', ['-r', '200', '-png', '-f', '1', '-l', '1', '-singlefile', path, path.slice(0, -4)]);
  const scan = path.replace('.pdf', '.jpg');
  writeFileSync(scan, await scanned(windows.browser, readFileSync(path.replace('.pdf', '.png')), { width: 1_654, turn: 1 }));
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择扫描件或者照片…' }).click();
  await (await choosing).setFiles(scan);
  const sentence = '这是第1版记录的扫描件，应当绑定的是第2版，没有绑定。请扫描在第2版上签字的页面。';
  await page.getByRole('list', { name: '扫描件核对结果' }).getByText(sentence).waitFor();
  expect(readdirSync(join(host.volumeFolder, 'attachments'))).toEqual([]);
  expect(await complaints()).toEqual([]);
  await host.close();
  await windows.close();
}, 240_000);
