import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type Windows } from '../support/meeting-host.ts';
import { announce, attend, claimAndAppraisal, consultAndFreeze, freezeMarked, obligorAndQuestions } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';
import { listenToWire } from '../support/wire.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());

/** Words that are nobody's but the secretary's and the presiding officer's: each occurs nowhere else. */
const secretOf = (what: string): string => `密${what}不得外传`;

/**
 * What a meeting has that the room must not see: a private word, a note, a half-typed line, a mark, a correction's reason, a secret
 * exhibit that is listed, shown and taken back. By keys from the line and back into it.
 */
const keepPrivate = async (page: Page, hands: Hands): Promise<void> => {
  const line = page.getByRole('textbox', { name: '记录输入' });
  const back = async (): Promise<void> => {
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('记录输入');
  };
  await hands.press('Escape');
  await back();
  await hands.press('Alt+m');
  await page.getByRole('textbox', { name: '写便条' }).waitFor();
  for (
    let stops = 0;
    stops < 12 && !(await page.getByRole('textbox', { name: '写便条' }).evaluate((node) => node === document.activeElement));
    stops += 1
  )
    await hands.press('Tab');
  await hands.type(secretOf('便条'));
  await hands.press('Enter');
  await page.getByRole('region', { name: '内部便条' }).getByText(secretOf('便条')).waitFor();
  await back();

  await hands.press('Shift+F4');
  await hands.type(secretOf('备注'));
  await hands.press('Enter');
  await page
    .getByRole('option')
    .filter({ hasText: secretOf('备注') })
    .filter({ hasNotText: '待存' })
    .waitFor();
  await hands.press('F4');
  await hands.press('Control+1');
  await hands.say('大家都听到的话，说错了一半。');
  await hands.press('F8');
  await page.getByRole('option').filter({ hasText: '说错了一半' }).filter({ hasText: '待核' }).waitFor();

  await hands.press('F9');
  await expect.poll(hands.activeAct).not.toBeNull();
  await hands.press('ArrowDown');
  await expect.poll(hands.activeAct).toBe('补列证据2');
  await hands.press('1');
  await page.getByRole('textbox', { name: '名称' }).waitFor();
  await hands.type(secretOf('名称'));
  await hands.press('Tab');
  await hands.press('1');
  await hands.type(secretOf('来源'));
  await hands.press('Tab');
  await hands.press('Tab');
  await hands.type(secretOf('目的'));
  await hands.press('Tab');
  await hands.press('2');
  await hands.press('Enter');
  await page.getByText('补列证据3').waitFor();
  await hands.press('ArrowDown');
  await expect.poll(hands.activeAct).toContain(secretOf('名称'));
  await hands.press('1');
  await page
    .getByRole('option')
    .filter({ hasText: `出示证据2《${secretOf('名称')}》` })
    .waitFor();
  await expect.poll(hands.activeAct).toContain('证据1');
  await hands.press('ArrowDown');
  await expect.poll(hands.activeAct).toContain(secretOf('名称'));
  const withdraw = page.locator('[data-active]').getByRole('button', { name: '撤回' });
  await withdraw.waitFor();
  await hands.press((await withdraw.locator('kbd').first().textContent()) ?? '');
  await page.getByRole('textbox', { name: '撤回原因' }).waitFor();
  await hands.type(secretOf('撤回'));
  await hands.press('Enter');
  await page
    .getByRole('option')
    .filter({ hasText: `撤回证据2《${secretOf('名称')}》` })
    .waitFor();
  await hands.press('Escape');
  await back();

  await hands.type(secretOf('草稿'));
  await page.getByText(/草稿/u).first().waitFor();
  await hands.press('Control+a');
  await hands.press('Backspace');
  await expect.poll(() => line.inputValue()).toBe('');
};

/** The window that a key opens beside the one it was pressed in. */
const openedBy = async (page: Page, press: () => Promise<void>): Promise<Page> => {
  const opening = page.context().waitForEvent('page');
  await press();
  const opened = await opening;
  await opened.getByRole('heading', { level: 1 }).waitFor();
  // The browser shows a new window in front; in the room it stands on a screen of its own.
  await page.bringToFront();
  return opened;
};

/** On record before the meeting, and no business of those who look at the display. */
const kept = ['某市某路1号', '周某', '送达回证3号', '某环磋告', '529400', '52940050', '同意磋商。'];

describe('a whole meeting at the secretary’s keyboard', () => {
  it('goes through the nine steps, is frozen, signed, refused and archived without a mouse', { timeout: 180_000 }, async () => {
    const host = await startMeetingHost(windows);
    const { page, keys, complaints } = await host.open('secretary');
    const hands = handsOn(page, keys);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    const beside: Page[] = [];
    for (const key of ['Alt+1', 'Alt+2']) beside.push(await openedBy(page, () => hands.press(key)));
    const [presiding, display] = beside;
    if (presiding === undefined || display === undefined) throw new Error('a window is missing');
    const wire = await listenToWire(display);
    await page.bringToFront();
    await attend(page, hands, expected.length);
    await announce(page, hands);
    await keepPrivate(page, hands);
    await hands.press('F2');
    await claimAndAppraisal(page, hands);
    await obligorAndQuestions(page, hands);
    await presiding.getByRole('heading', { name: /^第八步/u }).waitFor();
    await display.getByText('平等磋商').first().waitFor();
    await consultAndFreeze(page, hands);
    await freezeMarked(page, hands);
    expect(await complaints()).toEqual([]);
    const received = await wire.received();
    expect(received).toContain('大家都听到的话，说错了一半。');
    expect(['不得外传', '待核', ...kept].filter((secret) => received.includes(secret))).toEqual([]);
    expect([...wire.calls].toSorted()).toEqual(['display.view', 'window.session']);

    await expect.poll(hands.activeAct).not.toBeNull();
    const signingPage = await openedBy(page, () => hands.press('1'));
    const signing = { page: signingPage, keys: await page.context().newCDPSession(signingPage) };
    const hand = handsOn(signing.page, signing.keys);
    for (const [index, [name, , capacity]] of [...expected.slice(2), ...expected.slice(0, 2)].entries()) {
      await signing.page.getByRole('heading', { name: `${name}：核对签字` }).waitFor();
      await hand.press('1');
      await signing.page.getByRole('heading', { name: `${name} · 自行阅读` }).waitFor();
      await hand.press('Enter');
      await expect.poll(hand.activeAct).toBe('签字');
      if (capacity === 'obligor') {
        // What was just done comes back to the list once the view knows of it.
        await signing.page.getByRole('group', { name: '核对记录', exact: true }).waitFor();
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
          ['6', null],
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
    // Signed in ink: the pages are scanned, or somebody says why the original goes to the file without.
    await signing.page.getByRole('group', { name: '纸质原件归卷，不扫描' }).waitFor();
    await hand.press('ArrowDown');
    await expect.poll(hand.activeAct).toBe('纸质原件归卷，不扫描');
    await hand.press('1');
    await signing.page.getByRole('textbox').last().waitFor();
    await hand.type('3');
    await hand.press('Tab');
    await hand.press('Tab');
    await hand.type('会场没有扫描设备');
    await hand.press('Enter');
    await expect.poll(hand.activeAct).toBe('存档');
    await hand.press('1');
    await signing.page.getByText(/^第1版已归档/u).waitFor();
    await host.close();
  });

  it('takes each answer of a fast hand once, for the next person on the list', { timeout: 120_000 }, async () => {
    const host = await startMeetingHost(windows);
    const { page, keys } = await host.open('secretary');
    const hands = handsOn(page, keys);
    await hands.press('F2');
    await hands.answer(1);
    await expect.poll(hands.activeAct).toBe('主持人未到会');
    for (let person = 0; person < expected.length; person += 1) await hands.press('1');
    const came = page.getByRole('option').filter({ hasText: '到会，经核对' });
    await expect.poll(() => came.count()).toBe(expected.length);
    for (const [name] of expected) expect(await came.filter({ hasText: `${name}到会` }).count(), name).toBe(1);
    await host.close();
  });

  it('records that nobody of the obligor came: wait, call, 流会, frozen', { timeout: 120_000 }, async () => {
    const host = await startMeetingHost(windows);
    const { page, keys, complaints } = await host.open('secretary');
    const hands = handsOn(page, keys);
    await hands.press('F2');
    await hands.answer(1);
    for (const [name, , , party] of expected) {
      if (party !== 'obligor') {
        await hands.answer(1);
        continue;
      }
      await expect.poll(hands.activeAct).toBe(`${name}：未核对身份和到会情况`);
      await hands.press('2');
      await page.getByRole('heading', { name: `${name}：核对身份和到会` }).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')))
        .toBe('notified');
      await hands.press('1');
      await hands.type('原因不明');
      await hands.press('Enter');
      await page.getByRole('heading', { name: `${name}：核对身份和到会` }).waitFor({ state: 'detached' });
    }
    await expect.poll(hands.activeAct).toBe('某食品公司未到会：未记录等候和电话联系');
    // The wait runs first; what it has counted stands in the form.
    await hands.press('1');
    await page
      .getByText(/已等候\d+分钟/u)
      .first()
      .waitFor();
    await hands.press('1');
    await page.getByRole('textbox', { name: '等候分钟' }).waitFor();
    await hands.press('Tab');
    await hands.type('两次拨打均无人接听');
    await hands.press('Enter');
    await expect.poll(hands.activeAct).toBe('赔偿义务人均未到会：只能记为流会');
    await hands.press('1');
    await page.getByRole('textbox', { name: '流会原因' }).waitFor();
    await hands.type('赔偿义务人未到会');
    await hands.press('Enter');
    await expect.poll(hands.activeAct).toBe('记录定稿，交各方核对');
    await hands.answer(1);
    expect(await complaints()).toEqual([]);
    const signing = await host.open('signing');
    await signing.page.getByText('本次会议流会，不计入磋商次数。').waitFor();
    await host.close();
  });

  it('gives back, in sight, the words typed before the meeting was called', { timeout: 60_000 }, async () => {
    const host = await startMeetingHost(windows);
    const { page, keys } = await host.open('secretary');
    const hands = handsOn(page, keys);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await hands.type('还没有召开就说的话。');
    await hands.press('Enter');
    await page.getByText('第1次会议现为“待召开”，不能进行此项操作。请先在记录台召开会议。').waitFor();
    const line = page.getByRole('textbox', { name: '记录输入' });
    await expect.poll(() => line.inputValue()).toBe('还没有召开就说的话。');
    const isOnTop = await line.evaluate((node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === node;
    });
    expect(isOnTop).toBe(true);
    await host.close();
  });

  it('asks who works at the keyboard before anything is recorded', { timeout: 120_000 }, async () => {
    const host = await startMeetingHost(windows, '');
    const { page } = await host.open('secretary');
    await expect.poll(() => page.getByRole('textbox', { name: '操作人姓名' }).inputValue()).toBe('刘某');
    await page.keyboard.press('F2');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.getByRole('textbox', { name: '操作人姓名' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('F2');
    await page.getByRole('dialog', { name: '会前办理' }).waitFor();
    await host.close();
  });
});
