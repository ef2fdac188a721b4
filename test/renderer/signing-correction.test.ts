import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handsOn } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type Windows } from '../support/meeting-host.ts';
import { announce, attend, claimAndAppraisal, consultAndFreeze, obligorAndQuestions } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
}, 120_000);
afterAll(() => windows.close());

describe('a correction asked for while signing', () => {
  it('is decided, corrected in the record, frozen again as version 2, and voids what was signed', { timeout: 240_000 }, async () => {
    const host = await startMeetingHost(windows);
    const secretary = await host.open('secretary');
    const hands = handsOn(secretary.page, secretary.keys);
    await attend(secretary.page, hands, expected.length);
    await announce(secretary.page, hands);
    await claimAndAppraisal(secretary.page, hands);
    await obligorAndQuestions(secretary.page, hands);
    await consultAndFreeze(secretary.page, hands);

    const { page, keys, complaints } = await host.open('signing', { acceptDownloads: true });
    const hand = handsOn(page, keys);
    const heading = (name: string) => page.getByRole('heading', { name }).waitFor();
    await heading('李某：核对签字');
    await hand.press('1');
    await heading('李某 · 自行阅读');
    await hand.press('Enter');
    await expect.poll(hand.activeAct).toBe('签字');
    await hand.press('1');
    await page.getByRole('button', { name: '李某' }).filter({ hasText: '已签，纸质' }).waitFor();

    const words = page.locator('article p').filter({ hasText: '已经扣除十一月中旬至次年三月。' });
    const number = await words.locator('span').first().textContent();
    await heading('赵某：核对签字');
    await hand.press('ArrowDown');
    await hand.press('ArrowDown');
    await expect.poll(hand.activeAct).toBe('申请更正');
    await hand.press('1');
    await page.getByRole('textbox', { name: '哪一条' }).waitFor();
    for (const text of [number ?? '', '月份不对', '已经扣除十一月至次年三月。']) {
      await hand.type(text);
      await hand.press('Tab');
    }
    await page.keyboard.press('Shift+Tab');
    await hand.press('Enter');
    await expect.poll(hand.activeAct).toBe('核对记录');

    await hand.press('Control+0');
    await expect.poll(hand.activeAct).toContain('第1号更正申请（赵某）');
    await hand.press('1');
    await page
      .getByRole('radio', { name: /准予更正/u })
      .first()
      .waitFor();
    await hand.press('1');
    await hand.press('Tab');
    await hand.type('录音与申请一致');
    await hand.press('Enter');
    await page.getByText('第1版已准予更正，尚未再次定稿').waitFor();
    await expect.poll(hand.activeAct).toBe(`按准予的更正，改第${number}条`);
    await hand.press('1');
    await expect.poll(() => page.getByRole('textbox', { name: '更正后的内容' }).inputValue()).toBe('已经扣除十一月至次年三月。');
    await hand.press('Enter');
    await expect.poll(hand.activeAct).toContain('再次定稿');
    await hand.press('1');
    await page
      .locator('header')
      .getByText(/^第2版，/u)
      .waitFor();
    await page.locator('article p').filter({ hasText: '已经扣除十一月至次年三月。' }).waitFor();
    await page.getByText('已签0，拒签0，待签7，共7人').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载记录 docx' }).press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.docx$/u);
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
    expect(await complaints()).toEqual([]);
    await host.close();
  });
});
