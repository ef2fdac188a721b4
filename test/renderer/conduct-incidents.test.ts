import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../electron/backend/read-case.ts';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type Windows } from '../support/meeting-host.ts';
import { attend } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
}, 120_000);
afterAll(() => windows.close());

const row = (page: Page, text: string) => page.getByRole('option').filter({ hasText: text });

/** Presses the digit of an answer of the act in hand, as its key cap shows it. */
const choose = async (page: Page, hands: Hands, label: string): Promise<void> => {
  const button = page.locator('[data-active]').getByRole('button', { name: label });
  await button.waitFor();
  await hands.press((await button.locator('kbd').first().textContent()) ?? '');
};

const downTo = async (page: Page, hands: Hands, title: string): Promise<void> => {
  await page.locator('[role="dialog"] [role="group"]').filter({ hasText: title }).first().waitFor();
  for (let down = 0; down < 12 && !(await hands.activeAct())?.includes(title); down += 1) await hands.press('ArrowDown');
  await expect.poll(hands.activeAct).toContain(title);
};

describe('what disturbs a meeting', () => {
  it(
    'is recorded by keys: objection, its decision, breach of discipline, walking out after a wait, another day',
    { timeout: 180_000 },
    async () => {
      const host = await startMeetingHost(windows);
      const { page, keys, complaints } = await host.open('secretary');
      const presiding = await host.open('presiding');
      const hands = handsOn(page, keys);
      const closed = async (): Promise<void> => {
        await hands.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      };
      await attend(page, hands, expected.length);
      for (let act = 0; act < 7; act += 1) await hands.answer(1);
      await hands.answer(1);
      await choose(page, hands, '没有听清、申请回避或者有异议');
      await page.getByRole('textbox').last().waitFor();
      await hands.press('1');
      await hands.press('1');
      await hands.type('记录人刘某参与过本案调查，申请回避。');
      await hands.press('Enter');
      await expect.poll(hands.activeAct).toContain('异议');
      await presiding.page.getByText('异议未作决定').first().waitFor();
      await closed();
      await hands.press('F6');
      await downTo(page, hands, '休会');
      await hands.press('1');
      await page.getByRole('textbox').last().waitFor();
      await hands.type('报部门负责人决定回避申请');
      await hands.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await hands.press('F2');
      await closed();
      await hands.press('F6');
      await hands.answer(1);
      await hands.press('F2');
      await expect.poll(hands.activeAct).toContain('异议');
      await hands.press('1');
      await page.getByRole('textbox').last().waitFor();
      await hands.press('2');
      await hands.type('周某');
      await hands.press('Tab');
      await hands.type('参与调查不影响如实记录');
      await hands.press('Enter');
      await row(page, '异议不成立').waitFor();
      await hands.nextStep('权利人陈述举证');
      await closed();

      await hands.press('F7');
      await downTo(page, hands, '赵某');
      await choose(page, hands, '违反纪律');
      await page.getByRole('textbox').first().waitFor();
      await hands.type('多次打断他人发言');
      await hands.press('Tab');
      await hands.type('主持人口头警告');
      await hands.press('Enter');
      await row(page, '多次打断他人发言').waitFor();
      await closed();

      await hands.press('F7');
      await downTo(page, hands, '赵某');
      await choose(page, hands, '开始等候30分钟');
      await hands.press('F7');
      await downTo(page, hands, '赵某');
      await choose(page, hands, '退出会议');
      await page.getByRole('textbox').last().waitFor();
      await hands.press('1');
      await hands.press('Enter');
      await row(page, '退出磋商会议').last().waitFor();
      await closed();

      await hands.press('F6');
      await downTo(page, hands, '改期');
      await hands.press('1');
      await page.getByRole('textbox').last().waitFor();
      await hands.type('2026-04-13');
      await hands.press('Tab');
      await hands.type('赔偿义务人退出会议，另行通知。');
      await hands.press('Enter');
      await row(page, '主持人宣布本次会议改期，于2026年4月13日继续进行').waitFor();
      expect(await complaints()).toEqual([]);
      await host.stop();

      const read = readCase(host.volumeFolder);
      if (!read.ok) throw new Error(read.error);
      const said = read.value.events.flatMap(({ payload }) => ('said' in payload ? [payload.said] : []));
      expect(said.filter((sentence) => /异议：|决定：|纪律：|退出磋商会议，|改期/u.test(sentence) && !sentence.includes('无故'))).toEqual([
        '某食品公司赔偿义务人赵某答复：听清了；提出异议：记录人刘某参与过本案调查，申请回避。',
        '对提出的异议，周某决定：异议不成立，理由：参与调查不影响如实记录。',
        '某食品公司赔偿义务人赵某违反会议纪律：多次打断他人发言。主持人处置：主持人口头警告。',
        '主持人宣布本次会议改期，于2026年4月13日继续进行，原因：赔偿义务人退出会议，另行通知。',
      ]);
      expect(read.value.events.filter(({ type }) => type === 'ParticipantWalkedOut').map(({ payload }) => payload)).toMatchObject([
        { warned: true },
      ]);
      await host.close();
    },
  );
});
