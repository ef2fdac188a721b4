import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';

let windows: Windows;
let host: MeetingHost;
let page: Page;
let keys: CDPSession;
let hands: Hands;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());
beforeEach(async () => {
  host = await startMeetingHost(windows);
  ({ page, keys } = await host.open('secretary'));
  hands = handsOn(page, keys);
  await hands.press('F2');
  await hands.answer(1);
  await hands.press('Escape');
  await expect.poll(focused).toBe('记录输入');
});
afterEach(async () => {
  await page.context().close();
  await host.close();
});

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
const line = () => page.getByRole('textbox', { name: '记录输入' });
const picker = () => page.getByRole('dialog', { name: '短语' });
const open = async (): Promise<void> => {
  await hands.press('Control+k');
  await picker().getByRole('option').first().waitFor();
};

describe('phrases, without leaving the line', () => {
  it('are found by pinyin initials, fill their slots, and are undone in one go', async () => {
    await hands.press('Control+4');
    await hands.type('甲');
    await open();
    for (const letter of ['t', 'y', 't', 'c']) await hands.press(letter);
    await picker().getByText('首字母 TYTC').waitFor();
    expect(await picker().getByRole('option').count()).toBe(1);
    await hands.press('1');
    await picker().waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('记录输入');
    await expect.poll(() => line().inputValue()).toMatch(/^甲同意.+提出的修复方案。$/u);
    expect(await line().inputValue()).not.toContain('{');
    await hands.press('Control+z');
    expect(await line().inputValue()).toBe('甲');
  });

  it('leave the first unknown slot selected, to be typed over', async () => {
    await open();
    for (const letter of ['d', 'd', 't', 't', 'w']) await hands.press(letter);
    await hands.press('Enter');
    await expect.poll(() => line().inputValue()).toContain('{问题号}');
    await hands.type('7');
    expect(await line().inputValue()).toContain('第7条提问答复如下：');
  });

  it('grow from the line itself, are said, and can be taken away again', async () => {
    await hands.type('渗坑防渗膜破损');
    await hands.press('Control+Shift+K');
    await page.getByText('已添加短语“渗坑防渗膜破损”').waitFor();
    expect(await line().inputValue()).toBe('渗坑防渗膜破损');
    await hands.press('Control+Shift+K');
    await page.getByText('已有短语“渗坑防渗膜破损”。').waitFor();
    await open();
    for (const letter of ['s', 'k', 'f', 's']) await hands.press(letter);
    await picker()
      .getByRole('option', { name: /渗坑防渗膜破损.*本案/u })
      .waitFor();
    await hands.press('Delete');
    await picker().getByText('没有这样开头的短语').waitFor();
    await hands.press('Escape');
    await expect.poll(focused).toBe('记录输入');
  });

  it('know the names of the case, and leave axe nothing to find', async () => {
    await open();
    await hands.press('z');
    await picker()
      .getByRole('option', { name: /赵某.*本案名称/u })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('go out as a plain file and come in again', async () => {
    await open();
    const [download] = await Promise.all([page.waitForEvent('download'), picker().getByRole('button', { name: '导出' }).click()]);
    expect(download.suggestedFilename()).toBe('短语.txt');
    await picker()
      .locator('input[type="file"]')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('本次磋商到此。\n主持人宣布休会。\n') });
    await picker().getByText('已导入1条短语').waitFor();
  });
});
