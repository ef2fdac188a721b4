import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { handsOn } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { announce, attend, claimAndAppraisal, consultAndFreeze, freezeMarked, obligorAndQuestions } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';

let windows: Windows;
let host: MeetingHost;
beforeAll(async () => {
  windows = await openWindows();
  host = await startMeetingHost(windows);
}, 120_000);
afterAll(async () => {
  await host.close();
  await windows.close();
});

describe('记录台 and 核对签字 in light and dark', () => {
  it('leave axe without findings, break no policy and log no error, all through a meeting', { timeout: 240_000 }, async () => {
    const { page, keys, complaints } = await host.open('secretary', { colorScheme: 'light' });
    const hands = handsOn(page, keys);
    const inBoth = async (on: Page): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await on.emulateMedia({ colorScheme });
        expect(await axeFindings(on)).toEqual([]);
      }
    };
    await inBoth(page);
    for (const key of ['F1', 'F2', 'F6', 'F7', 'F9']) {
      await hands.press(key);
      await page.getByRole('dialog').waitFor();
      await inBoth(page);
      await hands.press('Escape');
    }
    await attend(page, hands, expected.length);
    await inBoth(page);
    await announce(page, hands);
    await claimAndAppraisal(page, hands);
    await obligorAndQuestions(page, hands);
    await hands.press('1');
    await page.getByRole('textbox', { name: '金额（元）' }).waitFor();
    await inBoth(page);
    await hands.press('Escape');
    await hands.press('Control+Enter');
    await page.getByRole('list', { name: /^还不能进入下一步/u }).waitFor();
    await hands.press('F8');
    await inBoth(page);
    await hands.press('F2');
    await consultAndFreeze(page, hands);
    await freezeMarked(page, hands);
    expect(await complaints()).toEqual([]);

    const signing = await host.open('signing');
    const hand = handsOn(signing.page, signing.keys);
    await signing.page.getByRole('heading', { name: /：核对签字$/u }).waitFor();
    await inBoth(signing.page);
    for (let down = 0; down < 3; down += 1) await hand.press('ArrowDown');
    await expect.poll(hand.activeAct).toBe('拒绝签字');
    await hand.press('1');
    await signing.page.getByRole('textbox', { name: /主持人写明/u }).waitFor();
    await hand.press('Enter');
    await inBoth(signing.page);
    expect(await signing.complaints()).toEqual([]);
  });
});
