import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handsOn } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type Windows } from '../support/meeting-host.ts';
import { announce, attend, claimAndAppraisal, consultAndFreeze, obligorAndQuestions } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());

describe('a whole meeting at the secretary’s keyboard', () => {
  it('goes through the nine steps, is frozen, signed, refused and archived without a mouse', { timeout: 180_000 }, async () => {
    const host = await startMeetingHost(windows);
    const { page, keys, complaints } = await host.open('secretary');
    const hands = handsOn(page, keys);
    await attend(page, hands, expected.length);
    await announce(page, hands);
    await claimAndAppraisal(page, hands);
    await obligorAndQuestions(page, hands);
    await consultAndFreeze(page, hands);
    expect(await complaints()).toEqual([]);

    const signing = await host.open('signing');
    const hand = handsOn(signing.page, signing.keys);
    for (const [index, [name, , capacity]] of [...expected.slice(2), ...expected.slice(0, 2)].entries()) {
      await signing.page.getByRole('heading', { name: `${name}：核对签字` }).waitFor();
      await hand.press('1');
      await signing.page.getByRole('heading', { name: `${name} · 自行阅读` }).waitFor();
      await hand.press('Enter');
      await expect.poll(hand.activeAct).toBe('签字');
      if (capacity === 'obligor') {
        for (const row of ['核对记录', '申请更正', '拒绝签字']) {
          await hand.press('ArrowDown');
          await expect.poll(hand.activeAct).toBe(row);
        }
        await hand.press('1');
        await signing.page.getByRole('heading', { name: `拒绝签字 · ${name}` }).waitFor();
        await hand.press('Tab');
        for (const [digit, next] of [
          ['1', 'silent'],
          ['2', 'witness'],
          ['7', null],
        ] as const) {
          await hand.press(digit);
          if (next !== null) {
            await expect
              .poll(() => signing.page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')))
              .toBe(next);
          }
        }
        await expect
          .poll(() => signing.page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')))
          .toBe('recording');
        await hand.press('Tab');
        await hand.type('请其签字，其阅读后未说明理由，不予签字。');
        await hand.press('Enter');
      } else await hand.press('1');
      const word = capacity === 'obligor' ? '拒绝签字' : '已签，纸质';
      await signing.page.getByRole('button', { name }).filter({ hasText: word }).waitFor();
      expect(index).toBeLessThan(expected.length);
    }
    await hand.press('Control+0');
    await expect.poll(hand.activeAct).toBe('存档');
    await hand.press('1');
    await signing.page.getByText(/^第1版已归档/u).waitFor();
    expect(await signing.complaints()).toEqual([]);
    await host.close();
  });
});
