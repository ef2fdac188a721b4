import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { twoMeetings } from '../support/two-meetings.ts';

let windows: Windows;
let host: MeetingHost;
let page: Page;
let keys: CDPSession;
let hands: Hands;
beforeAll(async () => {
  windows = await openWindows();
  host = await startMeetingHost(windows, '刘某', twoMeetings);
  ({ page, keys } = await host.open('secretary', { meeting: 2 }));
  hands = handsOn(page, keys);
  await page.getByRole('textbox', { name: '记录输入' }).waitFor();
}, 120_000);
afterAll(async () => {
  await host.close();
  await windows.close();
});

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
const search = () => page.getByRole('dialog', { name: '查找全部会议' });
describe('searching across meetings', () => {
  it('finds two composed characters in all of them, opens a place read-only and comes back to the results and the line', async () => {
    await expect.poll(focused).toBe('记录输入');
    await hands.type('打到一半');
    await hands.press('Control+Shift+F');
    await expect.poll(focused).toBe('查找的字句');
    await hands.type('修补');
    await search().getByRole('status').filter({ hasText: '2次会议中共2处' }).waitFor();
    await search().getByText('第2次磋商　2026-03-30　1处').waitFor();
    const active = search().getByRole('option', { selected: true });
    await expect.poll(() => active.textContent()).toContain('再问防渗膜由谁修补');
    await hands.press('ArrowDown');
    await expect.poll(() => active.textContent()).toMatch(/部门 周某第31点，防渗膜破损已经修补核对到会/u);
    expect(await active.locator('mark').textContent()).toBe('修补');
    expect(await axeFindings(page)).toEqual([]);
    await hands.press('Enter');
    const elsewhere = page.getByRole('dialog', { name: /^第1次磋商记录/u });
    await expect.poll(focused).toBe('该次会议的记录');
    const read = elsewhere.getByRole('option', { selected: true });
    await expect.poll(() => read.textContent()).toContain('第31点，防渗膜破损已经修补');
    await expect.poll(() => read.isVisible()).toBe(true);
    await hands.press('ArrowDown');
    await expect.poll(() => read.textContent()).toContain('第32点');
    expect(await elsewhere.getByRole('textbox').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await hands.press('Escape');
    await expect.poll(focused).toBe('查找的字句');
    await search().getByRole('status').filter({ hasText: '2次会议中共2处' }).waitFor();
    await hands.press('Control+a');
    await hands.type('没有的词');
    await search().getByText('各次会议中都没有“没有的词”').waitFor();
    await hands.press('Escape');
    await expect.poll(focused).toBe('记录输入');
    expect(await page.getByRole('textbox', { name: '记录输入' }).inputValue()).toBe('打到一半');
  });

  it('leads to a place of the meeting that is going on in its own record', async () => {
    await hands.press('Control+Shift+F');
    await hands.type('由谁');
    await search().getByRole('status').filter({ hasText: '1次会议中共1处' }).waitFor();
    await hands.press('Enter');
    await search().waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('option', { selected: true }).textContent()).toContain('再问防渗膜由谁修补');
    await expect.poll(focused).toBe('记录输入');
  });
});
