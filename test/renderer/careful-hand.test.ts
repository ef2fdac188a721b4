import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCase } from '../../electron/backend/read-case.ts';
import { openWindows, startMeetingHost, type MeetingHost, type OpenPage, type Windows } from '../support/meeting-host.ts';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { announce, attend } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';

let windows: Windows;
let host: MeetingHost;
let opened: OpenPage;
let page: Page;
let hands: Hands;
beforeAll(async () => {
  windows = await openWindows();
}, 120_000);
beforeEach(async () => {
  host = await startMeetingHost(windows);
  opened = await host.open('secretary');
  page = opened.page;
  hands = handsOn(page, opened.keys);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
}, 60_000);
afterEach(() => host.close());
afterAll(() => windows.close());

const field = (): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'));
const row = (text: string) => page.getByRole('option').filter({ hasText: text });
const count = (type: string): number => {
  const read = readCase(host.volumeFolder);
  if (!read.ok) throw new Error(read.error);
  return read.value.events.filter((event) => event.type === type).length;
};
const formIsGone = (heading: string) => page.getByRole('heading', { name: heading }).waitFor({ state: 'detached' });

/** Presses that follow each other before the window has painted anything in between. */
const atOnce = (keys: readonly { readonly key: string; readonly code: string }[]): Promise<void> =>
  page.evaluate((pressed) => {
    for (const { key, code } of pressed)
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
  }, keys);
const enter = { key: 'Enter', code: 'Enter' };
const one = { key: '1', code: 'Digit1' };
/** Longer than presses of one burst are apart: waiting more changes nothing. */
const rest = (): Promise<void> => page.waitForTimeout(800);

describe('a form that a digit opened with its first answer', () => {
  it(
    'begins at the first question that is not answered, so that the next digit does not turn the answer round',
    { timeout: 60_000 },
    async () => {
      await hands.press('F2');
      await hands.answer(1);
      await expect.poll(hands.activeAct).not.toBeNull();
      await hands.press('2');
      await page.getByRole('heading', { name: '王某：核对身份和到会' }).waitFor();
      await expect.poll(field).toBe('notified');
      await hands.press('1');
      await expect.poll(field).toBe('cause');
      await hands.press('Enter');
      await row('主持人王某未到会，已通知，原因不明。').waitFor();
    },
  );

  it('says that what is accepted is not disputed in part, and records nothing of it', { timeout: 120_000 }, async () => {
    await attend(page, hands, expected.length);
    await announce(page, hands);
    await hands.press('Escape');
    await hands.press('F9');
    await page.getByRole('group', { name: /现场检查笔录/u }).waitFor();
    const opinion = page.locator('[data-active]').getByRole('button', { name: /食品公司意见/u });
    await hands.press((await opinion.locator('kbd').first().textContent()) ?? '');
    await expect.poll(field).toBe('opinion');
    for (const [digit, next] of [
      ['1', 'by'],
      ['1', 'authenticity'],
      ['2', 'legality'],
    ] as const) {
      await hands.press(digit);
      await expect.poll(field).toBe(next);
    }
    await hands.press('Enter');
    await page.getByText('意见为“无异议”的，不能又对真实性、合法性或者关联性有异议。').waitFor();
    await expect.poll(field).toBe('opinion');
    expect(count('ExhibitOpinionGiven')).toBe(0);
    await hands.press('2');
    await hands.press('Enter');
    await row('有异议，对真实性有异议').waitFor();
  });
});

describe('an act that is done', () => {
  it('is not done again by a digit too many: where nothing is left, none is chosen', { timeout: 60_000 }, async () => {
    await hands.press('F2');
    for (let person = 0; person <= expected.length; person += 1) await hands.answer(1);
    await page.getByRole('dialog').getByText('本步已经齐备。按 Ctrl+Enter 进入下一步。').waitFor();
    const before = count('AttendanceChecked');
    for (let times = 0; times < 3; times += 1) await hands.press('1');
    await hands.press('Enter');
    await hands.press('ArrowDown');
    await expect.poll(hands.activeAct).toBe('王某：核对身份和到会');
    await hands.press('1');
    await page.getByRole('alert').filter({ hasText: '王某的身份和到会情况已经这样核对过' }).waitFor();
    expect(count('AttendanceChecked')).toBe(before);
  });

  it(
    'is not followed by the next through an Enter pressed twice, or after its digit; digits and a later Enter go on',
    { timeout: 60_000 },
    async () => {
      await attend(page, hands, expected.length);
      const act = await hands.activeAct();
      await rest();
      await atOnce([enter, enter, enter]);
      await expect.poll(hands.activeAct).not.toBe(act);
      await rest();
      expect(count('ActPerformed')).toBe(1);
      await atOnce([one, enter]);
      await rest();
      await expect.poll(() => count('ActPerformed')).toBe(2);
      await hands.press('Enter');
      await expect.poll(() => count('ActPerformed')).toBe(3);
      for (let times = 0; times < 3; times += 1) await hands.press('1');
      await expect.poll(() => count('ActPerformed')).toBe(6);
    },
  );
});

describe('F7', () => {
  it('takes a digit for a seat first, and offers what fits the person', { timeout: 60_000 }, async () => {
    await attend(page, hands, expected.length);
    await hands.press('Escape');
    await hands.press('F7');
    const presiding = page.getByRole('group', { name: '席1 主持人 王某' });
    await presiding.waitFor();
    expect(await presiding.getByRole('button').allTextContents()).toEqual(['离席', '离席，写明原因…']);
    await hands.press('4');
    await expect.poll(hands.activeAct).toMatch(/^席4 .*赵某$/u);
    const walkOut = page.locator('[data-active]').getByRole('button', { name: '退出会议' });
    await hands.press((await walkOut.locator('kbd').first().textContent()) ?? '');
    await page.getByRole('heading', { name: '赵某退出会议' }).waitFor();
    expect(await page.getByRole('textbox', { name: '离开分钟' }).inputValue()).toBe('');
    expect(count('ParticipantLeft')).toBe(0);
  });

  it('records of who comes late what was shown and that they came late', { timeout: 60_000 }, async () => {
    await hands.press('F2');
    await hands.answer(1);
    for (const [name] of expected) {
      if (name !== '何某') {
        await hands.answer(1);
        continue;
      }
      await expect.poll(hands.activeAct).toBe('何某：未核对身份和到会情况');
      await hands.press('2');
      await expect.poll(field).toBe('notified');
      await hands.press('1');
      await hands.press('Enter');
      await formIsGone('何某：核对身份和到会');
    }
    await hands.nextStep('宣布纪律权利');
    await hands.press('Escape');
    await hands.press('F7');
    await page.getByRole('group', { name: /何某/u }).waitFor();
    await hands.press('7');
    await expect.poll(hands.activeAct).toContain('何某');
    await hands.press('2');
    await expect.poll(field).toBe('identity');
    await hands.press('1');
    await hands.press('Enter');
    await row('何某后到，经核对居民身份证，身份相符。').waitFor();
  });
});

describe('words half written', () => {
  const line = () => page.getByRole('textbox', { name: '记录输入' });

  it('go to the presiding officer as they are typed, not as a ready sentence', { timeout: 60_000 }, async () => {
    await hands.press('Alt+M');
    const write = page.getByRole('textbox', { name: '写便条' });
    await expect.poll(() => write.evaluate((node) => node === document.activeElement)).toBe(true);
    await hands.type('请核对席位3的姓名');
    await hands.press('1');
    await hands.press('Enter');
    await page.getByRole('region', { name: '内部便条' }).getByText('请核对席位3的姓名1').waitFor();
    await hands.press('Alt+M');
    await expect.poll(() => write.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: /^好的/u }).focus();
    await hands.press('x');
    await expect.poll(() => write.inputValue()).toBe('x');
  });

  it('are not committed while a slot of a phrase stands in them: it is named and selected', { timeout: 60_000 }, async () => {
    await attend(page, hands, expected.length);
    await hands.press('Escape');
    await hands.press('Control+4');
    await hands.type('对证据{证据号}没有异议，见{附注}。');
    await hands.press('Enter');
    await page.getByText('{证据号}还没有填写').waitFor();
    expect(await line().evaluate((node: HTMLTextAreaElement) => node.value.slice(node.selectionStart, node.selectionEnd))).toBe('{证据号}');
    await hands.type('1');
    await hands.press('Enter');
    await row('对证据1没有异议，见{附注}。').waitFor();
  });

  it('of a form are given up by Escape only when it is pressed twice', { timeout: 60_000 }, async () => {
    await attend(page, hands, expected.length);
    await hands.press('F6');
    await hands.press('1');
    const reason = page.getByRole('textbox', { name: '休会原因' });
    await reason.waitFor();
    await hands.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await hands.press('F6');
    await hands.press('1');
    await reason.waitFor();
    await hands.type('核对证据');
    await hands.press('Escape');
    await page.getByRole('alert').filter({ hasText: '再按一次 Esc 放弃' }).waitFor();
    expect(await reason.inputValue()).toBe('核对证据');
    await hands.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(count('RecessTaken')).toBe(0);
  });
});

describe('a sentence called with Alt+P', () => {
  it('is the act of the step that saying it is: it stands in the record once, and F2 asks for the next', { timeout: 60_000 }, async () => {
    await attend(page, hands, expected.length);
    await hands.press('Escape');
    await hands.press('Alt+P');
    await page.getByRole('listbox', { name: '程序用语' }).getByText('请服从主持人安排').waitFor();
    await hands.press('2');
    await row('主持人：请服从主持人安排').waitFor();
    await expect.poll(() => count('ActPerformed')).toBe(1);
    await hands.press('F2');
    await page.getByRole('group', { name: '介绍主持人、记录人' }).waitFor();
    expect(await page.getByRole('group', { name: '宣布会议纪律' }).count()).toBe(0);
  });
});
