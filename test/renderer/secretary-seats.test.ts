import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { morePeople } from '../support/more-people.ts';

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
  host = await startMeetingHost(windows, '刘某', morePeople);
  ({ page, keys } = await host.open('secretary'));
  hands = handsOn(page, keys);
  await expect.poll(focused).toBe('记录输入');
});
afterEach(async () => {
  await page.context().close();
  await host.close();
});

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
const speaker = () => page.getByRole('button', { name: /发言人/u }).textContent();
const plan = () => page.getByRole('dialog', { name: '席位图' });
const active = () => plan().getByRole('option', { selected: true }).textContent();
const side = (name: string) => plan().getByRole('group', { name }).getByRole('option').allTextContents();

describe('seats beyond nine', () => {
  it('are reached by their digits while Ctrl stays down, on the number row and the numpad', async () => {
    await hands.press('Control+4');
    await page.keyboard.down('Control');
    await hands.press('1');
    expect(await speaker()).toContain('1 主持人');
    await hands.press('2');
    expect(await speaker()).toContain('12 ');
    await page.keyboard.up('Control');
    await page.keyboard.down('Control');
    for (const digit of ['Numpad1', 'Numpad0', 'Numpad0']) await hands.press(digit);
    await page.keyboard.up('Control');
    expect(await speaker()).toContain('100 ');
    await hands.press('Control+0');
    expect(await speaker()).toContain('12 ');
    await hands.press('Control+3');
    expect(await speaker()).toContain('3 权利人');
  });

  it('are reached on the plan by number and by initials, a hundred of them, and the list shows who speaks', async () => {
    await hands.press('Alt+s');
    await expect.poll(focused).toBe('席位图');
    expect(await plan().getByRole('option').count()).toBe(100);
    for (const digit of ['8', '7']) await hands.press(digit);
    await expect.poll(active).toMatch(/^87/u);
    await hands.press('Enter');
    await plan().waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('记录输入');
    expect(await speaker()).toContain('87 ');
    await hands.press('Alt+s');
    // 解某: as a surname it is read xiè.
    for (const letter of ['x', 'm']) await hands.press(letter);
    await expect.poll(active).toContain('解某');
    await hands.press('Backspace');
    await hands.press('Backspace');
    for (const letter of ['x', 'x']) await hands.press(letter);
    await plan().getByText('没有席位号或者首字母为“XX”的人').waitFor();
    await hands.press('Escape');
    await expect.poll(focused).toBe('记录输入');
  });

  it('tell two people of one name apart in the list, the line, the record and the plan', async () => {
    await hands.press('Alt+s');
    await plan()
      .getByRole('option', { name: /^3 ?权利人 李某 ?某市生态环境局/u })
      .waitFor();
    for (const digit of ['8']) await hands.press(digit);
    await hands.press('Enter');
    expect(await speaker()).toContain('李某（某村委会）');
    await hands.say('我是村委会的代表');
    await page.getByRole('option').filter({ hasText: '我是村委会的代表' }).filter({ hasText: '李某（某村委会）' }).waitFor();
    const seats = page.getByRole('list', { name: '席位' });
    expect(await seats.getByRole('button', { name: /^8 ?部门 ?李某 ?某村委会/u }).count()).toBe(1);
  });
});

describe('the plan of the table', () => {
  it('is arranged by keys and by the mouse, leaves axe nothing to find, and comes back', async () => {
    await hands.press('Alt+s');
    await expect.poll(focused).toBe('席位图');
    for (const digit of ['4']) await hands.press(digit);
    await expect.poll(active).toMatch(/^4义务人/u);
    await hands.press('Shift+ArrowLeft');
    await expect.poll(async () => (await side('左侧')).some((text) => text.startsWith('4义务人'))).toBe(true);
    await hands.press('Shift+ArrowUp');
    await hands.press('Shift+ArrowUp');
    await expect.poll(async () => (await side('上首')).some((text) => text.startsWith('4义务人'))).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    const card = (number: string) => plan().getByRole('option', { name: new RegExp(`^${number} ?\\D`, 'u') });
    await card('5').dragTo(card('1'));
    await expect.poll(async () => (await side('上首'))[0]).toMatch(/^5代理人/u);
    await hands.press('Escape');
    await page.reload();
    await expect.poll(focused).toBe('记录输入');
    await hands.press('Alt+s');
    await expect.poll(async () => (await side('上首'))[0]).toMatch(/^5代理人/u);
    await plan().getByRole('button', { name: '恢复通常座次' }).click();
    await expect.poll(async () => (await side('上首'))[0]).toMatch(/^1主持人/u);
  });
});
