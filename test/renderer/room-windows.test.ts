import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { handsOn } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { announce, attend } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';
import { lastWords } from '../../renderer/windows/display/last-words.ts';
import { scriptLines } from '../../renderer/windows/presiding/script-parts.ts';

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

const cleanInBoth = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  }
};

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

describe('主持台 and 大屏 beside 记录台 in one meeting', () => {
  it('keep in step with what the secretary records, take no focus, and leave axe without findings', { timeout: 180_000 }, async () => {
    const secretary = await host.open('secretary');
    const presiding = await host.open('presiding');
    const display = await host.open('display', { viewport: { width: 1920, height: 1080 } });
    const called: string[] = [];
    display.page.on('request', (request) => {
      if (request.method() === 'POST') called.push((JSON.parse(request.postData() ?? '{}') as { name: string }).name);
    });
    const hands = handsOn(secretary.page, secretary.keys);

    await cleanInBoth(presiding.page);
    await cleanInBoth(display.page);
    await attend(secretary.page, hands, expected.length);
    await presiding.page.getByRole('heading', { name: /^第二步/u }).waitFor();
    await display.page.getByText('宣布纪律权利').waitFor();
    await presiding.page.getByText('现在核对参会人员的身份').waitFor({ state: 'detached' });
    await announce(secretary.page, hands);
    await hands.answer(1);
    await hands.say('经现场检查，渗坑排放属实。');
    await display.page.getByText('经现场检查，渗坑排放属实。').waitFor();
    await presiding.page.getByRole('heading', { name: /^第三步/u }).waitFor();
    await presiding.page.getByText(/^还不能进入第四步/u).waitFor();

    for (const { page } of [presiding, display]) expect(await focused(page)).toBe('BODY');
    await cleanInBoth(presiding.page);
    await cleanInBoth(display.page);
    expect(new Set(called)).toEqual(new Set(['display.view']));
    for (const opened of [secretary, presiding, display]) expect(await opened.complaints()).toEqual([]);
  });

  it(
    'say a recess in large type with the words that end it, and keep an unread private word at the top',
    { timeout: 180_000 },
    async () => {
      const secretary = await host.open('secretary');
      const presiding = await host.open('presiding', { viewport: { width: 1440, height: 900 } });
      const display = await host.open('display', { viewport: { width: 1920, height: 1080 } });
      const hands = handsOn(secretary.page, secretary.keys);
      await attend(secretary.page, hands, expected.length);
      await hands.press('Control+3');
      await hands.press('Alt+c');
      await presiding.page.getByText(/　已讲$/u).waitFor();
      await hands.press('F6');
      await hands.press('1');
      await hands.type('当事人要求商议');
      await hands.press('Enter');
      for (const { page } of [presiding, display]) {
        const notice = page.getByRole('status').filter({ has: page.getByRole('heading', { name: '休会' }) });
        await notice.getByText('原因：当事人要求商议').waitFor();
        expect(Number.parseFloat(await notice.getByRole('heading').evaluate((head) => getComputedStyle(head).fontSize))).toBeGreaterThan(
          40,
        );
      }
      await presiding.page.getByText('会议继续进行：宣布纪律权利。').waitFor();
      await presiding.page.getByText(/　已讲，已暂停$/u).waitFor();
      await hands.press('Alt+m');
      await hands.press('1');
      await presiding.page.getByRole('status').getByText('好的').waitFor();
      await cleanInBoth(presiding.page);
      await cleanInBoth(display.page);
      const seen = presiding.page.getByRole('status').getByRole('button', { name: '知道了' });
      expect((await seen.boundingBox())?.y).toBeLessThan(200);
      await seen.click();
      await presiding.page.getByRole('status').getByText('好的').waitFor({ state: 'detached' });
    },
  );

  it('one speaks at a time: the clock goes over to whom the line turns to', { timeout: 120_000 }, async () => {
    const { page, keys } = await host.open('secretary');
    const hands = handsOn(page, keys);
    await attend(page, hands, expected.length);
    const speaking = (): Promise<string[]> => page.locator('aside li').filter({ hasText: /发言/u }).allTextContents();
    await hands.press('Control+3');
    await hands.press('Alt+c');
    await expect.poll(async () => (await speaking()).join()).toMatch(/^3[^,]*发言 \d+:\d\d$/u);
    await hands.press('Control+4');
    await expect.poll(async () => (await speaking()).join()).toMatch(/^4[^,]*发言 \d+:\d\d$/u);
    await hands.press('Control+1');
    await expect.poll(async () => (await speaking()).join()).toMatch(/^4[^,]*发言 \d+:\d\d$/u);
  });

  it('the room sees neither a private note nor what is still missing', { timeout: 120_000 }, async () => {
    const secretary = await host.open('secretary');
    const display = await host.open('display', { viewport: { width: 1920, height: 1080 } });
    const received: string[] = [];
    display.page.on('response', (response) => {
      if (response.request().method() === 'POST') void response.text().then((text) => received.push(text));
    });
    const hands = handsOn(secretary.page, secretary.keys);
    await attend(secretary.page, hands, expected.length);
    await hands.press('Control+3');
    await hands.press('Shift+F4');
    await hands.say('只有记录人看的备注。');
    await hands.press('Control+3');
    await hands.say('大家都听到的话。');
    await display.page.getByText('大家都听到的话。').waitFor();
    const all = received.join('\n');
    expect(all).toContain('大家都听到的话。');
    for (const secret of ['只有记录人看的备注', '尚缺', '未出示', '要说的话', 'missing', 'script', 'limits', 'notes']) {
      expect(all).not.toContain(secret);
    }
  });
});

describe('the windows beside 记录台', () => {
  it('are opened from it by keyboard, each for its own role', { timeout: 60_000 }, async () => {
    const { page } = await host.open('secretary');
    await page.getByRole('textbox', { name: '记录输入' }).waitFor();
    for (const [key, role] of [
      ['Alt+1', 'presiding'],
      ['Alt+2', 'display'],
    ] as const) {
      const opening = page.context().waitForEvent('page');
      await page.keyboard.press(key);
      const opened = await opening;
      await opened.getByRole('heading', { level: 1 }).waitFor();
      expect(new URL(opened.url()).pathname).toBe(`/${role}`);
    }
    await page.context().close();
  });
});

describe('words of the windows that face the room', () => {
  it.each([
    ['短句。', 'latest', false, '短句。'],
    ['甲'.repeat(151), 'latest', false, `……${'甲'.repeat(150)}`],
    ['𠮷'.repeat(101), 'latest', true, `……${'𠮷'.repeat(100)}`],
    ['第一行\n第二行', 'earlier', false, '第一行 第二行'],
    [`我方陈述：2026年9月10日，防渗层破损，${'甲'.repeat(52)}。`, 'earlier', true, `……防渗层破损，${'甲'.repeat(52)}。`],
    [`调查费用86,000元；清除污染费用950,000元；${'乙'.repeat(45)}。`, 'earlier', true, `……清除污染费用950,000元；${'乙'.repeat(45)}。`],
    [`${'丙'.repeat(30)}1268000元${'丁'.repeat(59)}`, 'earlier', true, `……${'丁'.repeat(59)}`],
    [`${'戊'.repeat(70)}。`, 'earlier', true, `……${'戊'.repeat(63)}。`],
  ] as const)('show the end of a long statement: %#', (text, place, beside, shown) => {
    expect(lastWords(text, place, beside)).toBe(shown);
  });

  it('underline every name, the longest first, and keep every character', () => {
    const text = '请问某食品公司赵某：是否听清？对主持人王某有无异议？';
    const lines = scriptLines(text, ['某食品公司', '赵某', '王某', '赵']);
    expect(
      lines
        .flat()
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(
      lines
        .flat()
        .filter((part) => part.isFilledIn === true)
        .map((part) => part.text),
    ).toEqual(['某食品公司', '赵某', '王某']);
    expect(lines).toHaveLength(2);
  });

  it('a name with signs of a pattern in it is a name', () => {
    expect(scriptLines('请(某)*公司陈述。', ['(某)*公司'])[0]).toContainEqual({ text: '(某)*公司', isFilledIn: true });
  });
});
