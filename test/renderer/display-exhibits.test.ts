import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type MeetingHost, type OpenPage, type Windows } from '../support/meeting-host.ts';
import { announce, attend } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';
import { windowFaults } from '../support/window-faults.ts';
import { heicHead, pdfOf } from '../support/sample-files.ts';

let windows: Windows;
let host: MeetingHost;
beforeAll(async () => {
  windows = await openWindows();
}, 120_000);
beforeEach(async () => {
  host = await startMeetingHost(windows);
});
afterEach(() => host.close());
afterAll(() => windows.close());

/** The digit of an answer of the act in hand, as its key cap shows it. */
const digitOf = async (page: Page, label: string): Promise<string> => {
  const button = page.locator('[data-active]').getByRole('button', { name: label });
  return (await button.locator('kbd').first().textContent()) ?? '';
};

const attach = async ({ page }: OpenPage, hands: Hands, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> => {
  await hands.press('F9');
  await expect.poll(hands.activeAct).not.toBeNull();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  const choosing = page.waitForEvent('filechooser');
  await hands.press(await digitOf(page, '附上文件'));
  await (await choosing).setFiles({ name: file.name, mimeType: 'application/pdf', buffer: Buffer.from(file.bytes) });
};

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

/** How much ink there is on the page that the display drew: each page of the sample has another digit. */
const drawn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const dots = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return dots === undefined ? 0 : dots.filter((value, at) => at % 4 === 0 && value < 128).length;
  });

describe('an exhibit on 大屏', () => {
  it('is attached, shown, turned, frozen, blanked and taken off by keys while the line keeps the focus', { timeout: 300_000 }, async () => {
    const secretary = await host.open('secretary');
    const display = await host.open('display', { viewport: { width: 1920, height: 1080 } });
    const { page } = secretary;
    const hands = handsOn(page, secretary.keys);
    await attend(page, hands, expected.length);
    await announce(page, hands);
    await page.keyboard.press('Escape');

    await attach(secretary, hands, { name: 'IMG_0001.pdf', bytes: heicHead() });
    await page.getByText('按其内容，这是 HEIC 文件').waitFor();
    await expect.poll(() => focused(page)).toBe('TEXTAREA');
    await attach(secretary, hands, { name: '监测报告.pdf', bytes: pdfOf(3, 2_000_000) });
    await page.getByText('已附上 监测报告.pdf').waitFor();
    await expect.poll(() => focused(page)).toBe('TEXTAREA');

    await hands.press('F9');
    await expect.poll(hands.activeAct).not.toBeNull();
    await hands.press('1');
    await display.page.getByText(/第1页，共3页/u).waitFor();
    await display.page.locator('[role="img"][aria-busy="false"]').waitFor();
    // What was said earlier goes out at the top, so that the end of the latest is always in view.
    expect((await windowFaults(display.page)).filter((fault) => !/cut off below: main/u.test(fault))).toEqual([]);
    const first = await drawn(display.page);
    expect(first).toBeGreaterThan(500);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('TEXTAREA');

    await hands.type('翻页时照样打字');
    await hands.press('PageDown');
    await display.page.getByText(/第2页，共3页/u).waitFor();
    await expect.poll(() => drawn(display.page)).not.toBe(first);
    expect(await focused(page)).toBe('TEXTAREA');
    await hands.press('Alt+6');
    await display.page.locator('canvas').waitFor();
    await display.page.getByRole('main').getByRole('heading').waitFor();
    await hands.press('Alt+6');

    await hands.press('Alt+3');
    await page.getByRole('status').filter({ hasText: '大屏已定格' }).waitFor();
    await hands.press('Control+3');
    await hands.press('PageDown');
    await hands.press('Enter');
    await display.page.getByText('画面暂停更新').waitFor();
    expect(await display.page.getByText(/第3页，共3页/u).count()).toBe(0);
    await host.stop();
    await host.restart();
    await display.page.reload();
    await display.page.getByText('画面暂停更新').waitFor();
    await display.page.getByText(/第2页，共3页/u).waitFor();
    await page.getByRole('status').filter({ hasText: '大屏已定格' }).waitFor();
    await hands.press('Alt+3');
    await display.page.getByText(/第3页，共3页/u).waitFor();

    await hands.press('Alt+4');
    await page.getByRole('status').filter({ hasText: '大屏已黑屏' }).waitFor();
    await expect.poll(() => display.page.locator('body').innerText()).not.toContain('证据');
    await hands.press('Alt+4');
    await hands.press('Alt+5');
    await page.getByText('没有出示证据').waitFor();
    await display.page.locator('figure').waitFor({ state: 'detached' });
    // While the host was away the browser says so.
    expect((await display.complaints()).filter((complaint) => !complaint.includes('net::ERR_CONNECTION_REFUSED'))).toEqual([]);
  });
});
