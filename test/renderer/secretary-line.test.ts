import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { takeRecess } from '../support/meeting-run.ts';
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
const rows = () => page.getByRole('option').locator('span:nth-child(3)').allTextContents();
const speaker = () => page.getByRole('button', { name: /发言人/u }).textContent();
const kind = () => page.getByRole('button', { name: /类别/u }).textContent();
const compose = (text: string) => keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const draftKept = () => page.getByText(/^草稿已留/u).waitFor();

describe('the line of 记录台 on a real host', () => {
  it('commits nothing while an input method composes, in either form of the key, and does no key of the window', async () => {
    await hands.press('Control+4');
    await compose('shi ba ge yue');
    for (const key of ['Enter', 'Control+3', 'F2', 'F8', 'Control+Enter', 'Control+f']) await hands.press(key);
    for (const key of ['Process', 'Enter', 'Unidentified']) {
      await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key, code: 'Enter' });
      await keys.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        windowsVirtualKeyCode: 229,
        key: 'Process',
        code: 'Digit3',
        modifiers: 2,
      });
    }
    expect(await speaker()).toContain('赵某');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByRole('search').count()).toBe(0);
    expect((await rows()).some((row) => row.includes('shi') || row.includes('十八'))).toBe(false);
    await keys.send('Input.insertText', { text: '十八个月' });
    // Without an input method that swallows it, the browser itself may break the line on the composed Enter.
    expect((await line().inputValue()).replaceAll('\n', '')).toBe('十八个月');
  });

  it('gives half-typed words back as those of whoever said them, of the kind they were', async () => {
    await hands.press('Control+4');
    await hands.press('F4');
    await hands.type('评估的基线是怎样');
    await draftKept();
    await page.reload();
    await expect.poll(() => line().inputValue()).toBe('评估的基线是怎样');
    expect(await speaker()).toContain('赵某');
    expect(await kind()).toContain('问');
    await hands.press('Enter');
    await page.getByRole('option').filter({ hasText: '评估的基线是怎样' }).filter({ hasText: '赵某' }).waitFor();
    await hands.press('Control+3');
    await hands.press('Control+4');
    expect(await kind()).toContain('陈述');
  });

  it('gives what stands in the line to whoever spoke, when the next one begins', async () => {
    await hands.press('Control+4');
    await hands.type('我方同意修复');
    await hands.press('Control+3');
    await page.getByRole('option').filter({ hasText: '我方同意修复' }).filter({ hasText: '赵某' }).waitFor();
    expect(await speaker()).toContain('李某');
    expect(await line().inputValue()).toBe('');
    await hands.type('没有意见');
    await hands.press('Control+0');
    await page.getByRole('option').filter({ hasText: '没有意见' }).filter({ hasText: '李某' }).waitFor();
    expect(await speaker()).toContain('赵某');
  });

  it('says when the one who is to speak is not there, and when the meeting is in recess', async () => {
    await hands.press('Control+5');
    await page.getByRole('status').filter({ hasText: '孙某未核对，请核对是谁说的' }).waitFor();
    await takeRecess(page, hands);
    await page.getByRole('status').filter({ hasText: '正在休会，复会请按 F6' }).waitFor();
    await hands.say('休会中说的话');
  });

  it('keeps the half-typed line, and gives it back to a window opened anew', async () => {
    await hands.type('修复期限还是希望定到');
    await draftKept();
    await page.reload();
    await expect.poll(() => line().inputValue()).toBe('修复期限还是希望定到');
    await hands.press('Enter');
    await expect.poll(rows).toContain('修复期限还是希望定到');
    await page.reload();
    await expect.poll(rows).toContain('修复期限还是希望定到');
    expect(await line().inputValue()).toBe('');
  });

  it('shows what is missing when the next step is refused, and leads to the act that settles it', async () => {
    await hands.type('半句话');
    await hands.press('Control+Enter');
    const list = page.getByRole('list', { name: /^还不能进入下一步，尚缺\d+项$/u });
    await list.getByText('赵某：未核对身份和到会情况').waitFor();
    expect(await line().inputValue()).toBe('半句话');
    await page.getByRole('button', { name: '赵某：未核对身份和到会情况' }).press('Enter');
    await expect.poll(hands.activeAct).toBe('赵某：未核对身份和到会情况');
    await hands.press('Escape');
    await expect.poll(focused).toBe('记录输入');
    expect(await line().inputValue()).toBe('半句话');
  });

  it('goes on in memory while the host is away, says so in red, and saves once when it is back', async () => {
    await host.stop();
    await page.getByRole('alert').filter({ hasText: '与程序主机的连接断开' }).waitFor();
    await hands.type('断开时说的话');
    await hands.press('Enter');
    const row = page.getByRole('option').filter({ hasText: '断开时说的话' });
    await row.filter({ hasText: '待存' }).waitFor();
    await page.getByText('待存 1 条').waitFor();
    await hands.type('下一句打到一半');
    await host.restart();
    await row.filter({ hasNotText: '待存' }).waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    expect((await rows()).filter((text) => text === '断开时说的话')).toHaveLength(1);
    expect(await line().inputValue()).toBe('下一句打到一半');
    await page.reload();
    await expect.poll(() => line().inputValue()).toBe('下一句打到一半');
  });

  it('starts an entry for a seat from anywhere, goes between two speakers, and turns the kind', async () => {
    await hands.press('Control+f');
    await expect.poll(focused).toBe('在记录中查找');
    await hands.press('Control+4');
    await expect.poll(focused).toBe('记录输入');
    expect(await speaker()).toContain('赵某');
    await hands.press('Control+Numpad3');
    expect(await speaker()).toContain('李某');
    await hands.press('Control+0');
    expect(await speaker()).toContain('赵某');
    await hands.press('F4');
    expect(await kind()).toContain('问');
    await hands.press('Shift+F4');
    expect(await kind()).toContain('陈述');
    await hands.press('Shift+F4');
    expect(await kind()).toContain('备注');
    await hands.say('这句没有听清');
    await page.getByRole('option').filter({ hasText: '这句没有听清' }).filter({ hasText: '不入记录' }).waitFor();
  });

  it('finds two characters, marks, jumps between marks, and Escape comes back to the words in the line', async () => {
    for (const words of ['渗坑排放属实', '修复期限十二个月', '没有异议']) await hands.say(words);
    await hands.type('打到一半');
    await hands.press('Control+f');
    await expect.poll(focused).toBe('在记录中查找');
    await hands.type('期限');
    await page.getByRole('status').filter({ hasText: '1/1' }).waitFor();
    const found = page.getByRole('option', { selected: true });
    await expect.poll(() => found.textContent()).toContain('修复期限十二个月');
    await hands.press('F8');
    await page.getByRole('option').filter({ hasText: '修复期限十二个月' }).filter({ hasText: '待核' }).waitFor();
    await hands.press('Escape');
    await expect.poll(focused).toBe('记录输入');
    expect(await found.count()).toBe(0);
    await hands.press('Alt+ArrowUp');
    await expect.poll(() => found.textContent()).toContain('修复期限十二个月');
    expect(await line().inputValue()).toBe('打到一半');
  });

  it('marks the words just typed, though they are not on disk yet, and no private note', async () => {
    await hands.say('这句听清了');
    await host.stop();
    await page.getByRole('alert').filter({ hasText: '与程序主机的连接断开' }).waitFor();
    await hands.type('这句没有听清');
    await hands.press('Enter');
    await hands.press('F8');
    await host.restart();
    const row = (words: string) => page.getByRole('option').filter({ hasText: words });
    await row('这句没有听清').filter({ hasText: '待核' }).waitFor();
    expect(await row('这句听清了').filter({ hasText: '待核' }).count()).toBe(0);
    await hands.press('F8');
    await row('这句没有听清').filter({ hasNotText: '待核' }).waitFor();

    await host.stop();
    await page.getByRole('alert').filter({ hasText: '与程序主机的连接断开' }).waitFor();
    await hands.type('两次就是没有标');
    await hands.press('Enter');
    await hands.press('F8');
    await hands.press('F8');
    await host.restart();
    await row('两次就是没有标').filter({ hasNotText: '待存' }).waitFor();
    await hands.say('下一句已经存好');
    expect(await row('两次就是没有标').filter({ hasText: '待核' }).count()).toBe(0);

    await hands.press('Shift+F4');
    await hands.say('会后问一下');
    await hands.press('Control+ArrowUp');
    await hands.press('F8');
    await page.getByText('选中的这一行不是').waitFor();
    await hands.press('Escape');
    expect(await row('这句').filter({ hasText: '待核' }).count()).toBe(0);
  });

  it('corrects the last entry, inserts a late one behind it, and keeps both in reading order', async () => {
    await hands.say('工期八个月');
    await hands.say('没有其他意见');
    await hands.press('Control+ArrowUp');
    await hands.press('Control+ArrowUp');
    await expect.poll(() => page.getByRole('option', { selected: true }).textContent()).toContain('工期八个月');
    await hands.press('F10');
    await hands.press('1');
    await page.getByRole('textbox', { name: '更正后的内容' }).waitFor();
    await hands.press('Control+a');
    await hands.type('工期十个月');
    await hands.press('Enter');
    await page
      .getByRole('option')
      .filter({ hasText: /工期八十个月\d\d:\d\d 更正/u })
      .filter({ hasText: '已更正' })
      .waitFor();
    await hands.press('F10');
    await hands.press('2');
    await page.getByText(/^补记在第\d+条之后/u).waitFor();
    await hands.say('冬季停工不计');
    await expect
      .poll(async () => (await rows()).slice(-3))
      .toEqual([expect.stringMatching(/^工期八十个月/u), '冬季停工不计', '没有其他意见']);
  });

  it('lists every key on F1, and Escape leads back', async () => {
    await hands.press('F1');
    const legend = page.getByRole('dialog', { name: '全部按键' });
    for (const key of ['Ctrl+1…9', 'Ctrl+Enter', 'F2', 'F10', 'Esc']) await legend.getByText(key, { exact: true }).waitFor();
    await hands.press('Escape');
    await expect.poll(focused).toBe('记录输入');
  });
});
