import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';

let windows: Windows;
let host: MeetingHost;
let page: Page;
let keys: CDPSession;
let hands: Hands;
beforeAll(async () => {
  windows = await openWindows();
  host = await startMeetingHost(windows);
  ({ page, keys } = await host.open('secretary'));
  hands = handsOn(page, keys);
  await hands.press('F2');
  await page.getByRole('dialog').waitFor();
  await hands.press('1');
  await page.getByRole('option').first().waitFor({ state: 'attached' });
  await hands.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}, 120_000);
afterAll(async () => {
  await host.close();
  await windows.close();
});

const line = () => page.getByRole('textbox', { name: '记录输入' });
const rows = () => page.getByRole('option').locator('span:nth-child(3)').allTextContents();
const refusal = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).or(page.getByText(text)).first();
const selected = () =>
  line().evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : ''));
/** Onto the clipboard, and by Ctrl+V into the line. */
const paste = async (text: string): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await hands.press('Control+v');
};
const empty = async (): Promise<void> => {
  await hands.press('Control+a');
  await hands.press('Delete');
  expect(await line().inputValue()).toBe('');
};

describe('what is typed', () => {
  it.each(['姓䶮，名𠮷', 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ\u180B', '葛󠄀城（变体）', '👨‍👩‍👧 表情', '½ ㎎/L ①', 'é é'])('is on record exactly: %s', async (words) => {
    await hands.type(words);
    await hands.press('Enter');
    await expect.poll(rows).toContain(words);
    await page.reload();
    await expect.poll(rows).toContain(words);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  it.each([
    ['\u0000', '空字符（U+0000）'],
    ['\u0007', '控制字符（U+0007）'],
    ['\t', '制表符（U+0009）'],
    ['\u202e', '改变文字方向的控制符（U+202E）'],
    ['\ufeff', '不可见的标记（U+FEFF）'],
    ['\ud842', '半个字符（残缺的编码）（U+D842）'],
  ])('is refused with the place and the kind, selected, and stays in the line: %j', async (character, kind) => {
    await line().evaluate((area, given) => {
      if (!(area instanceof HTMLTextAreaElement)) return;
      area.focus();
      area.value = `𠮷前${given}后`;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, character);
    const before = (await rows()).length;
    await hands.press('Enter');
    await refusal(`第3个字处有${kind}`).waitFor();
    expect(await selected()).toHaveLength(1);
    expect((await line().inputValue()).length).toBe(5);
    expect(await rows()).toHaveLength(before);
    await hands.press('Delete');
    await hands.press('Enter');
    await expect.poll(async () => (await rows()).filter((row) => row === '𠮷前后').length).toBeGreaterThan(0);
    await page.getByText(`第3个字处有${kind}`).waitFor({ state: 'detached' });
  });

  it('is not pasted by the megabyte, says so, and the line stays as it was; a page of text is', async () => {
    await hands.type('打到一半');
    await paste('渗'.repeat(3_000_000));
    await refusal('贴入的文字有3000000字').waitFor();
    expect(await line().inputValue()).toBe('打到一半');
    await paste('坑'.repeat(19_000));
    expect(await line().inputValue()).toHaveLength(19_004);
    await hands.press('Enter');
    await expect.poll(async () => (await rows()).some((row) => row.length === 19_004)).toBe(true);
    expect(await line().inputValue()).toBe('');
  });

  it('is kept in the line where an entry grew too long by typing', async () => {
    await paste('长'.repeat(19_999));
    await hands.type('又三字');
    await hands.press('Enter');
    await refusal('这一条有20002字').waitFor();
    expect(await line().inputValue()).toHaveLength(20_002);
    await empty();
  });
});
