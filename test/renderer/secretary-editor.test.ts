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
const dialog = (name: string) => page.getByRole('dialog', { name });
/** Corrects the last entry to these words, with a reason. */
const correctLast = async (words: string, reason: string): Promise<void> => {
  await hands.press('F10');
  await expect.poll(hands.activeAct).not.toBeNull();
  await hands.press('1');
  await page.getByRole('textbox', { name: '更正后的内容' }).waitFor();
  await hands.press('Control+a');
  await hands.type(words);
  await hands.press('Tab');
  await hands.type(reason);
  await hands.press('Enter');
  await page.getByRole('textbox', { name: '更正后的内容' }).waitFor({ state: 'detached' });
};

describe('undo in the line', () => {
  it('takes back one composition at a time, never a letter of pinyin, and brings it again', async () => {
    await hands.type('修复期限');
    await hands.type('十八个月');
    await hands.press('Control+z');
    expect(await line().inputValue()).toBe('修复期限');
    await hands.press('Control+z');
    expect(await line().inputValue()).toBe('');
    await hands.press('Control+y');
    await hands.press('Control+Shift+Z');
    expect(await line().inputValue()).toBe('修复期限十八个月');
  });

  it('is the input method’s own while it composes, and knows nothing of what it gave up', async () => {
    await hands.type('没有');
    await keys.send('Input.imeSetComposition', { text: 'yi yi', selectionStart: 5, selectionEnd: 5 });
    await keys.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
      code: 'KeyZ',
      modifiers: 2,
    });
    expect(await line().inputValue()).toBe('没有yi yi');
    await keys.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 40)));
    await hands.press('Control+z');
    expect(await line().inputValue()).toBe('');
  });

  it('takes back letters by words, deletions by words, and what was pasted at once', async () => {
    await page.keyboard.type('COD 120 mg');
    for (let count = 0; count < 2; count += 1) await hands.press('Backspace');
    await hands.press('Control+z');
    expect(await line().inputValue()).toBe('COD 120 mg');
    await hands.press('Control+z');
    expect(await line().inputValue()).toBe('COD 120 ');
    await keys.send('Input.insertText', { text: '一段贴入的话，有两句。' });
    await hands.press('Control+z');
    await hands.press('Control+z');
    expect(await line().inputValue()).toBe('COD ');
  });

  it('keeps the draft in step, and never calls a committed entry back', async () => {
    await hands.say('已经提交的话');
    await hands.type('甲');
    await hands.type('乙');
    await hands.press('Control+z');
    await page.getByText(/^草稿已留/u).waitFor();
    await hands.press('Control+z');
    await hands.press('Control+z');
    expect(await line().inputValue()).toBe('');
    await hands.press('Control+y');
    await expect.poll(() => page.getByText(/^草稿已留/u).count()).toBe(1);
    expect(await line().inputValue()).toBe('甲');
  });
});

describe('a corrected entry', () => {
  it('stands in the record with the old words struck, the new beside, when and why; its history names every wording', async () => {
    await hands.say('工期八个月');
    await correctLast('工期十个月', '听写有误');
    const row = page.getByRole('option').filter({ hasText: '工期' });
    await expect.poll(() => row.locator('del').textContent()).toBe('八');
    expect(await row.locator('ins').textContent()).toBe('十');
    await row.getByText(/^\d\d:\d\d 更正，原因：听写有误$/u).waitFor();
    await correctLast('工期十一个月', '');
    await row.getByText(/^共更正2次，末次\d\d:\d\d 更正$/u).waitFor();
    await hands.press('F10');
    await expect.poll(hands.activeAct).not.toBeNull();
    await hands.press('3');
    const history = dialog('第2条的改动');
    await history.getByText('第2次更正').waitFor();
    expect(await history.locator('li').count()).toBe(3);
    await history.getByText('原因：听写有误').waitFor();
    await history.getByText('没有写明原因').waitFor();
    expect(await history.getByText(/刘某 操作/u).count()).toBe(3);
    expect(await axeFindings(page)).toEqual([]);
    await hands.press('Escape');
    await expect.poll(focused).toBe('记录输入');
  });
});

describe('reading over', () => {
  it('shows the record in large type by keys, marks and corrects on the way, and gives the half-typed line back', async () => {
    for (const words of ['渗坑排放属实', '修复期限十二个月', '没有其他意见']) await hands.say(words);
    await hands.press('F4');
    for (let turn = 0; turn < 6; turn += 1) await hands.press('F4');
    await hands.say('私下的备注');
    await hands.type('打到一半');
    await hands.press('Alt+r');
    const reading = dialog('宣读校读');
    await reading.getByRole('status').filter({ hasText: '读到4/4' }).waitFor();
    await expect.poll(focused).toBe('宣读的记录');
    expect(await reading.getByText('私下的备注').count()).toBe(0);
    const size = await reading.getByText('没有其他意见').evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    expect(size).toBeGreaterThanOrEqual(28);
    await hands.press('ArrowUp');
    await reading.getByRole('status').filter({ hasText: '读到3/4' }).waitFor();
    await hands.press('F8');
    await reading.getByRole('status').filter({ hasText: '待核1处' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await correctLast('修复期限二十个月', '口误');
    await reading.getByText('修复期限二十个月').waitFor();
    expect(await reading.locator('del').count()).toBe(0);
    await reading.getByRole('status').filter({ hasText: '读到3/4' }).waitFor();
    await expect.poll(focused).toBe('宣读的记录');
    await hands.press('Space');
    await reading.getByRole('status').filter({ hasText: '读到4/4' }).waitFor();
    await hands.press('Home');
    await reading.getByRole('status').filter({ hasText: '读到1/4' }).waitFor();
    await hands.press('Escape');
    await expect.poll(focused).toBe('记录输入');
    expect(await line().inputValue()).toBe('打到一半');
  });

  it('begins with the first entry during a recess, and ends with the resumption', async () => {
    await hands.say('渗坑排放属实');
    await hands.press('F6');
    await hands.answer(1);
    await hands.type('午间休息');
    await hands.press('Enter');
    await page.getByRole('option').filter({ hasText: '休会' }).waitFor();
    await hands.press('Alt+r');
    const reading = dialog('宣读校读');
    await reading.getByRole('status').filter({ hasText: '第1条，读到1/' }).waitFor();
    await hands.press('Tab');
    await hands.press('Enter');
    await page.getByRole('option').filter({ hasText: '复会前已宣读此前的记录' }).waitFor();
    await expect.poll(focused).toBe('记录输入');
  });
});
