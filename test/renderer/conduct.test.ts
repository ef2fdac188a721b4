import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RoomView } from '../../shared/views/room-view.ts';
import { instantFromMs, msOfInstant } from '../../shared/time/instant.ts';
import { secretaryText } from '../../shared/text/zh/windows/secretary.ts';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type MeetingHost, type OpenPage, type Windows } from '../support/meeting-host.ts';
import { attend } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';

let windows: Windows;
let host: MeetingHost;
beforeAll(async () => {
  windows = await openWindows();
}, 120_000);
beforeEach(async () => {
  host = await startMeetingHost(windows);
});
afterEach(() => host.close());
afterAll(() => windows.close());

/** The room as the window last got it from the host. */
const roomOf = ({ page }: OpenPage): (() => RoomView | null) => {
  let room: RoomView | null = null;
  page.on('response', (response) => {
    if (!(response.request().postData() ?? '').includes('"room.view"')) return;
    void response.json().then(
      (answer: { readonly ok: boolean; readonly value: RoomView }) => {
        if (answer.ok) room = answer.value;
      },
      () => undefined,
    );
  });
  return () => room;
};

const line = (page: Page) => page.getByRole('textbox', { name: '记录输入' });
const floor = (page: Page) => page.getByRole('region', { name: '发言计时' });
const isTyping = (page: Page): Promise<boolean> => line(page).evaluate((node) => node === document.activeElement);

describe('the floor, by keys, while the line is typed on', () => {
  let secretary: OpenPage;
  let hands: Hands;
  let room: () => RoomView | null;
  beforeEach(async () => {
    secretary = await host.open('secretary');
    hands = handsOn(secretary.page, secretary.keys);
    room = roomOf(secretary);
    await line(secretary.page).waitFor();
    await attend(secretary.page, hands, expected.length);
    await hands.press('Escape');
  }, 60_000);

  it('gives it to who asked first, counts, warns in words and colours, and adds thirty seconds', { timeout: 120_000 }, async () => {
    const { page } = secretary;
    const presiding = await host.open('presiding');
    const display = await host.open('display', { viewport: { width: 1920, height: 1080 } });
    await hands.press('Control+4');
    await hands.type('公司的意见是');
    for (const [digit, name] of [
      ['5', '孙某'],
      ['7', '何某'],
    ] as const) {
      await hands.press('Alt+Q');
      await page.getByRole('dialog', { name: '发言顺序和限时' }).waitFor();
      await hands.press(digit);
      await presiding.page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: '请发言' }).waitFor();
      await expect.poll(() => isTyping(page)).toBe(true);
    }
    await hands.press('Alt+Q');
    await page.getByRole('listbox', { name: '参会人员' }).waitFor();
    await hands.press('Tab');
    await hands.press('ArrowRight');
    await expect.poll(() => room()?.limitSeconds).toBe(180);
    await hands.press('Shift+Tab');
    await hands.press('Enter');
    await expect.poll(() => room()?.clock?.speaker).toBeTruthy();
    // What stood in the line was said by whoever spoke until then.
    await page.getByRole('option').filter({ hasText: '公司的意见是' }).filter({ hasText: '赵某' }).waitFor();
    expect(await line(page).inputValue()).toBe('');
    await hands.type('工期的事');

    const began = room()?.clock?.runningSince;
    if (began === null || began === undefined) throw new Error('no clock runs');
    const at = async (seconds: number): Promise<void> => {
      for (const opened of [secretary, presiding, display])
        await opened.page.clock.setFixedTime(instantFromMs(msOfInstant(began) + seconds * 1_000));
    };
    await at(60);
    for (const { page: shown } of [secretary, presiding]) await floor(shown).getByText('02:00', { exact: true }).waitFor();
    await display.page.getByText('02:00', { exact: true }).waitFor();
    await at(160);
    const clock = floor(page).getByText('00:20', { exact: true });
    await clock.waitFor();
    const amber = await clock.evaluate((node) => getComputedStyle(node).color);
    await at(177);
    const pressed = floor(page).getByText('00:03', { exact: true });
    await pressed.waitFor();
    const red = await pressed.evaluate((node) => getComputedStyle(node).color);
    expect(new Set([amber, red, await page.evaluate(() => getComputedStyle(document.body).color)]).size).toBe(3);
    await hands.press('Alt+=');
    await floor(page).getByText('00:33', { exact: true }).waitFor();
    await at(215);
    await floor(page).getByText('孙某　超时').waitFor();
    await hands.press('Control+5');
    await hands.press('Alt+C');
    await expect.poll(() => room()?.clock?.runningSince).toBeNull();
    await floor(page)
      .getByText(/已暂停/u)
      .waitFor();
    await hands.press('Alt+C');
    await expect.poll(() => room()?.clock?.runningSince).not.toBeNull();
    expect(await isTyping(page)).toBe(true);
    expect(await line(page).inputValue()).toBe('工期的事');
    for (const opened of [secretary, presiding, display]) expect(await opened.complaints()).toEqual([]);
  });

  it('a press in 主持台 gives the floor without touching the line or its speaker', { timeout: 60_000 }, async () => {
    const { page } = secretary;
    const presiding = await host.open('presiding');
    await hands.press('Alt+Q');
    await hands.press('7');
    await presiding.page.getByRole('button', { name: '请发言 何某' }).waitFor();
    await hands.press('Control+4');
    await hands.type('打到一半的话');
    await presiding.page.getByRole('button', { name: '请发言 何某' }).click();
    await floor(page).getByText(/^何某/u).waitFor();
    expect(await isTyping(page)).toBe(true);
    expect(await line(page).inputValue()).toBe('打到一半的话');
    await hands.press('Enter');
    await page.getByRole('option').filter({ hasText: '打到一半的话' }).filter({ hasText: '赵某' }).waitFor();
  });

  it('a recess stops the clock, and its end sets it going again', { timeout: 60_000 }, async () => {
    const { page } = secretary;
    await hands.press('Control+3');
    await hands.press('Alt+C');
    await expect.poll(() => room()?.clock?.runningSince).toBeTruthy();
    await hands.press('F6');
    await hands.press('1');
    await page.getByRole('textbox', { name: '休会原因' }).fill('核对证据');
    await hands.press('Enter');
    await floor(page)
      .getByText(/已暂停/u)
      .waitFor();
    await hands.press('F6');
    await hands.press('1');
    await floor(page)
      .getByText(/已暂停/u)
      .waitFor({ state: 'detached' });
  });
});

describe('the private line', () => {
  it(
    'goes both ways by press and by key, takes no focus, and never reaches the display, the record or the minutes',
    { timeout: 120_000 },
    async () => {
      const secretary = await host.open('secretary');
      const { page } = secretary;
      const hands = handsOn(page, secretary.keys);
      const presiding = await host.open('presiding');
      const display = await host.open('display', { viewport: { width: 1920, height: 1080 } });
      const received: string[] = [];
      display.page.on('response', (response) => {
        if (response.request().method() === 'POST') void response.text().then((text) => received.push(text));
      });
      display.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => received.push(String(payload))));
      // The socket of a page that is open already is not told of: it is opened anew with its page.
      await display.page.reload();
      await display.page.getByRole('heading', { level: 1 }).waitFor();
      await line(page).waitFor();
      await attend(page, hands, expected.length);
      await hands.press('Escape');
      await hands.press('Control+4');
      await hands.type('正在打的一句');
      const told = received.length;

      await presiding.page.getByRole('button', { name: '请慢一点', exact: true }).click();
      const words = page.getByRole('region', { name: '内部便条' });
      await words.getByText('请慢一点').waitFor();
      expect(await isTyping(page)).toBe(true);
      expect(await line(page).inputValue()).toBe('正在打的一句');
      await hands.press('Alt+M');
      await page.getByRole('dialog', { name: '给主持人的便条' }).waitFor();
      await hands.press('2');
      await presiding.page.getByRole('region', { name: '内部便条' }).getByText('请稍等，正在记录').waitFor();
      await expect.poll(() => isTyping(page)).toBe(true);
      await presiding.page.getByRole('textbox', { name: '写便条' }).fill('底线不要念出来');
      await presiding.page.getByRole('textbox', { name: '写便条' }).press('Enter');
      await words.getByText('底线不要念出来').waitFor();
      expect(received.length).toBe(told);

      await hands.press('Enter');
      await display.page.getByText('正在打的一句').waitFor();
      const all = received.join('\n');
      for (const secret of ['请慢一点', '请稍等，正在记录', '底线不要念出来', '"line"', 'queue', 'room.view'])
        expect(all).not.toContain(secret);
      expect(received.some((frame) => frame.includes('volume-changed'))).toBe(true);
      expect(await page.getByRole('listbox', { name: secretaryText.recordLabel }).textContent()).not.toContain('请慢一点');
    },
  );
});

describe('下一步 in 主持台', () => {
  it('stays in its place while something is missing, ticks off what is done, and goes on by a press', { timeout: 120_000 }, async () => {
    const secretary = await host.open('secretary');
    const { page } = secretary;
    const hands = handsOn(page, secretary.keys);
    const presiding = await host.open('presiding');
    const next = presiding.page.getByRole('button', { name: /^下一步/u });
    await line(page).waitFor();
    await hands.press('F2');
    for (let person = 0; person < expected.length; person += 1) await hands.answer(1);
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    await presiding.page.getByRole('listitem').filter({ hasText: '核对王某：到会' }).getByRole('img', { name: '已做' }).waitFor();
    await next.click({ force: true });
    await hands.answer(1);
    await expect.poll(() => next.getAttribute('aria-disabled')).toBeNull();
    await next.click();
    await presiding.page.getByRole('heading', { name: /^第二步/u }).waitFor();
    await page.locator('li[aria-current="step"]', { hasText: '宣布纪律权利' }).waitFor({ state: 'attached' });
  });
});

describe('程序用语', () => {
  it(
    'go into the record by a digit beside what is half typed, in the office’s own words once they are changed',
    { timeout: 120_000 },
    async () => {
      const secretary = await host.open('secretary');
      const { page } = secretary;
      const hands = handsOn(page, secretary.keys);
      const presiding = await host.open('presiding');
      await line(page).waitFor();
      await attend(page, hands, expected.length);
      await hands.press('Escape');
      await hands.press('Control+4');
      await hands.type('打到一半的话');
      const sentences = page.getByRole('listbox', { name: '程序用语' });
      await hands.press('Alt+P');
      await sentences.getByText('本次会议由王某主持，刘某担任记录。').waitFor();
      await hands.press('1');
      await page
        .getByRole('option')
        .filter({ hasText: '主持人：本次会议由王某主持，刘某担任记录。' })
        .filter({ hasNotText: '待存' })
        .waitFor();
      await expect.poll(() => isTyping(page)).toBe(true);
      expect(await line(page).inputValue()).toBe('打到一半的话');

      await hands.press('Alt+P');
      await sentences.getByText('本次会议由王某主持，刘某担任记录。').waitFor();
      await hands.press('ArrowDown');
      await hands.press('ArrowDown');
      await page.getByRole('button', { name: '修改用语' }).press('Enter');
      const words = page.getByRole('textbox', { name: '本单位用语' });
      await words.fill('无故退出的，后果自负。');
      await page.getByText('缺少应当告知的内容：视为磋商不成').waitFor();
      await page.getByRole('button', { name: '保存' }).press('Enter');
      await sentences.getByText('无故退出的，后果自负。').waitFor();
      await presiding.page.getByText('本单位用语，缺少应当告知的内容：视为磋商不成').waitFor();
      await presiding.page.getByText('无故退出的，后果自负。').waitFor();
      await sentences.focus();
      await hands.press('3');
      await page.getByRole('option').filter({ hasText: '主持人：无故退出的，后果自负。' }).filter({ hasNotText: '待存' }).waitFor();

      await hands.press('Alt+P');
      await sentences.getByText('无故退出的，后果自负。').waitFor();
      await hands.press('ArrowDown');
      await hands.press('ArrowDown');
      await page.getByRole('button', { name: '恢复默认' }).press('Enter');
      await sentences.getByText(/视为磋商不成。$/u).waitFor();
      await hands.press('Escape');
      await page.getByRole('option').filter({ hasText: '主持人：无故退出的，后果自负。' }).waitFor();
      expect(await secretary.complaints()).toEqual([]);
    },
  );
});

describe('撤销误操作', () => {
  it('takes back the last act by Alt+Z and Enter, and the line goes on', { timeout: 60_000 }, async () => {
    const secretary = await host.open('secretary');
    const { page } = secretary;
    const hands = handsOn(page, secretary.keys);
    await line(page).waitFor();
    await attend(page, hands, expected.length);
    await hands.press('Escape');
    await hands.press('Control+4');
    await hands.say('记错了的一句。');
    await hands.type('下一句');
    await hands.press('Alt+Z');
    await page
      .getByRole('dialog', { name: '撤销误操作' })
      .getByText(/记错了的一句。/u)
      .waitFor();
    await hands.press('Enter');
    await page.getByRole('option').filter({ hasText: '记错了的一句。' }).waitFor({ state: 'detached' });
    await expect.poll(() => isTyping(page)).toBe(true);
    expect(await line(page).inputValue()).toBe('下一句');
  });
});

describe('a timed wait', () => {
  it('runs in both windows for somebody who walks out, and what it counted stands in the record', { timeout: 60_000 }, async () => {
    const secretary = await host.open('secretary');
    const { page } = secretary;
    const hands = handsOn(page, secretary.keys);
    const room = roomOf(secretary);
    const presiding = await host.open('presiding');
    await line(page).waitFor();
    await attend(page, hands, expected.length);
    await hands.press('Escape');
    await hands.press('F7');
    await page.getByRole('group', { name: /赵某/u }).waitFor();
    await hands.press('4');
    await page.getByRole('group', { name: /赵某/u }).getByRole('button', { name: '开始等候30分钟' }).waitFor();
    await hands.press('3');
    await expect.poll(() => room()?.waits.length).toBe(1);
    await hands.press('Escape');
    const began = room()?.waits[0]?.since;
    if (began === undefined) throw new Error('nobody waits');
    for (const opened of [secretary, presiding]) {
      await opened.page.clock.setFixedTime(instantFromMs(msOfInstant(began) + 31 * 60_000));
      await opened.page.getByText('等候赵某已满30分钟，请记入记录').waitFor();
    }
    await hands.press('F7');
    await page.getByRole('group', { name: /赵某/u }).waitFor();
    await hands.press('4');
    await page
      .getByRole('group', { name: /赵某/u })
      .getByRole('button', { name: /已等候31分钟/u })
      .press('Enter');
    await page.getByRole('radio', { name: '已告知' }).waitFor();
    await hands.press('1');
    expect(await page.getByRole('textbox', { name: '离开分钟' }).inputValue()).toBe('31');
    await page.getByRole('textbox', { name: '离开分钟' }).press('Enter');
    await page
      .getByRole('option')
      .filter({ hasText: '赵某退出磋商会议。主持人已当场告知' })
      .filter({ hasText: '等候31分钟未返回' })
      .waitFor();
    await presiding.page.getByText(/^等候赵某/u).waitFor({ state: 'detached' });
  });
});
