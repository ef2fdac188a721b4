import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyRefusal } from '../../renderer/windows/secretary/key-refusal.ts';
import { keysInForce, usualKeys, type KeyId } from '../../renderer/windows/secretary/keys.ts';
import { axeFindings } from '../support/axe.ts';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';

describe('a key for another meaning', () => {
  it.each(['Ctrl+4', 'Ctrl+Z', 'Ctrl+V', 'Ctrl+W', 'F5', 'Alt+F4', 'Alt+←', 'Ctrl+Tab', 'Esc'])('is refused where %s is needed', (keys) => {
    expect(keyRefusal('mark', keys, usualKeys)).toContain('不能改作他用');
  });
  it.each(['A', '1', 'Enter', '↑', 'Shift+A'])('is refused where %s is typed with', (keys) => {
    expect(keyRefusal('mark', keys, usualKeys)).toContain('打字用的键');
  });
  it('is refused where it has one, which is named, and taken where it is free or its own', () => {
    expect(keyRefusal('mark', 'F9', usualKeys)).toBe('F9 已用于“证据：出示、不出示、意见”。请另选一个键，或者先改那一个。');
    for (const keys of ['F8', 'Alt+J', 'Ctrl+Shift+M', 'Ctrl+Alt+B']) expect(keyRefusal('mark', keys, usualKeys)).toBeNull();
    expect(keyRefusal('exhibits', 'F8', keysInForce({ mark: 'Alt+J' }))).toBeNull();
  });
  it('keeps to its own rules from the start: no two usual keys are the same', () => {
    for (const [id, keys] of Object.entries(usualKeys)) expect(keyRefusal(id as KeyId, keys, usualKeys)).toBeNull();
  });
});

describe('the legend', () => {
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
  const legend = () => page.getByRole('dialog', { name: '全部按键' });
  const choose = async (meaning: string): Promise<void> => {
    await expect.poll(focused).toBe('可以改的键');
    await hands.press('Home');
    const active = legend().getByRole('option', { selected: true });
    for (let down = 0; down < 60 && !(await active.textContent())?.includes(meaning); down += 1) await hands.press('ArrowDown');
  };

  it('changes a key in place, refuses one that is taken, keeps it for the next start, and gives the usual ones back', async () => {
    await hands.press('F1');
    await choose('标记或者取消待核');
    await hands.press('Enter');
    await legend().getByText('请按“标记或者取消待核”的新键，Esc 不改').waitFor();
    await hands.press('F9');
    await legend().getByText('F9 已用于“证据：出示、不出示、意见”').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await hands.press('Enter');
    await hands.press('Escape');
    await expect.poll(() => legend().count()).toBe(1);
    await hands.press('Enter');
    await hands.press('Alt+j');
    await legend().getByText('“标记或者取消待核”现用 Alt+J').waitFor();
    await legend().getByText('原为 F8').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await hands.press('Escape');
    await expect.poll(focused).toBe('记录输入');
    await hands.say('渗坑排放属实');
    await hands.press('F8');
    await hands.press('Alt+j');
    await page.getByRole('option').filter({ hasText: '渗坑排放属实' }).filter({ hasText: '待核' }).waitFor();
    await page.getByRole('list', { name: '随时可做' }).getByText('Alt+J').waitFor();
    await page.reload();
    await page.getByRole('list', { name: '随时可做' }).getByText('Alt+J').waitFor();
    await expect.poll(focused).toBe('记录输入');
    await hands.press('F1');
    await legend().getByRole('button', { name: '全部恢复原键' }).click();
    await legend().getByText('已全部恢复原键').waitFor();
    await page.getByRole('list', { name: '随时可做', includeHidden: true }).getByText('F8').waitFor({ state: 'attached' });
  });
});
