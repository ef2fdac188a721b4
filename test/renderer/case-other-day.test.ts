import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { officeCases } from '../support/office-cases.ts';
import { startOfficeHost, type OfficeHost, type OfficePage } from '../support/office-host.ts';
import { fill, tabTo } from '../support/office-keys.ts';

let windows: Windows;
let office: OfficeHost;
const samples = officeCases.filter(({ name }) => name === 'two-obligors');
beforeAll(async () => {
  windows = await openWindows();
  office = await startOfficeHost(windows, { day: '2026-09-29', samples });
});
afterAll(async () => {
  await office.close();
  await windows.close();
});

const volume = (): string => office.volumes()[0] ?? '';
const openCase = async (options: Parameters<OfficeHost['open']>[2] = {}): Promise<OfficePage> => {
  const opened = await office.open('case', volume(), options);
  await opened.page.getByRole('tablist').waitFor();
  return opened;
};
const panel = (page: Page): Locator => page.getByRole('complementary', { name: '时限与判断' });
const ground = (page: Page, name: RegExp): Locator =>
  panel(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name }) });
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
/** Asks for a day without a mouse. */
const ask = async (page: Page, day: string): Promise<void> => {
  await tabTo(page, '看某日…');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '看某日的时限与判断' }).waitFor();
  await fill(page, '日期', day);
  await page.keyboard.press('Control+Enter');
};
const look = async (page: Page, day: string): Promise<void> => {
  await ask(page, day);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await panel(page).getByText(`${day} 的情况（非今日）`).waitFor();
};

describe('时限与判断 on another day', () => {
  it('shows a past day as it was, nothing to be done there, and goes back to today', async () => {
    const { page, complaints } = await openCase();
    await panel(page).getByText('下一次会议最迟：2026-10-08；通知最迟：2026-10-01').waitFor();
    expect(await panel(page).getByRole('button', { name: /^办理/u }).count()).toBeGreaterThan(0);

    await look(page, '2026-07-14');
    expect(await panel(page).getByText('第2日').count()).toBe(1);
    expect(
      await panel(page)
        .getByRole('button', { name: /^办理|申报/u })
        .count(),
    ).toBe(0);
    const consent = ground(page, /告知书送达且同意磋商/u);
    expect(await consent.getByRole('cell').allInnerTexts()).toEqual(['已满足', '待核对']);
    expect(await panel(page).getByRole('heading', { name: '与今日相比' }).count()).toBe(0);

    await tabTo(page, '回到今日');
    await page.keyboard.press('Enter');
    await panel(page).getByText('（非今日）').waitFor({ state: 'detached' });
    expect(await consent.getByRole('cell').allInnerTexts()).toEqual(['已满足', '已满足']);
    expect(await panel(page).getByRole('button', { name: /^办理/u }).count()).toBeGreaterThan(0);
    await expect.poll(() => focused(page)).toBe('看某日…');
    expect(await complaints()).toEqual([]);
    await page.context().close();
  });

  it('shows a day to come as if nothing more were done, and what is otherwise then', async () => {
    const { page } = await openCase();
    await look(page, '2026-10-09');
    await panel(page)
      .getByText(/如果此前不再办理任何事项/u)
      .waitFor();
    const changes = panel(page).getByRole('heading', { name: '与今日相比' }).locator('xpath=ancestor::section[1]');
    const words = await changes.innerText();
    expect(words).toContain('期限：余9日 → 已超过1日，2026-10-08 届满');
    expect(words).toContain('（六）超期未达成协议：不具备 → 具备·待认定');
    expect(words).toContain('可以申报磋商不成');
    expect(words).toContain('期限：余11日 → 余1日，2026-10-10 届满');
    expect(await panel(page).getByText('建议：对某化工公司申报磋商不成').count()).toBe(0);
    expect(
      await panel(page)
        .getByRole('button', { name: /^办理|申报/u })
        .count(),
    ).toBe(0);
    await page.context().close();
  });

  it('refuses a day before the case in the question, which stays open', async () => {
    const { page } = await openCase();
    await ask(page, '2026-05-31');
    await page.getByRole('dialog').getByText('只能查看2026-06-01（立案之日）至2031-09-28的情况。').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await panel(page).getByText('（非今日）').count()).toBe(0);
    await page.context().close();
  });

  it('stays on its day when the record goes on, and computes it anew', async () => {
    const own = await startOfficeHost(windows, { day: '2026-09-29', samples });
    const [only = ''] = own.volumes();
    const { page } = await own.open('case', only);
    await page.getByRole('tablist').waitFor();
    await look(page, '2026-10-01');
    const refused = ground(page, /拒绝磋商或逾期未答复/u).getByRole('cell');
    expect(await refused.allInnerTexts()).toEqual(['不具备', '不具备']);
    const obligor = (await own.view(only)).obligors[0]?.id;
    await own.record(only, 'RefuseConsultation', { obligor, on: '2026-09-29', words: '不再磋商。' });
    await refused.filter({ hasText: '具备·待认定' }).waitFor();
    expect(await refused.allInnerTexts()).toEqual(['具备·待认定', '不具备']);
    expect(await panel(page).getByText('2026-10-01 的情况（非今日）').count()).toBe(1);
    await page.context().close();
    await own.close();
  });
});

describe('the record behind a reason', () => {
  it('opens from its link by keyboard, says what stands in it, and the focus returns to the link', async () => {
    const { page, complaints } = await openCase();
    const opener = ground(page, /告知书无法送达/u).getByRole('button');
    await opener.focus();
    await page.keyboard.press('Enter');
    await tabTo(page, /^第\d+号$/u);
    const link = await focused(page);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `${link}记录：送达` });
    await dialog.getByText('直接送达').waitFor();
    expect(await dialog.getByRole('term').allInnerTexts()).toEqual(['赔偿义务人', '方式', '日期', '结果', '签收人', '记录']);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe(link);
    expect(await complaints()).toEqual([]);
    await page.context().close();
  });
});

describe('a record that is withdrawn', () => {
  it('is said to be so, by which record, on whose word and why, while one looks at it', async () => {
    const own = await startOfficeHost(windows, { day: '2026-09-29', samples });
    const [only = ''] = own.volumes();
    const { page } = await own.open('case', only);
    await page.getByRole('tablist').waitFor();
    await ground(page, /拒绝磋商或逾期未答复/u)
      .getByRole('button')
      .click();
    const reply = (await own.view(only)).replies[0]?.record ?? 0;
    await panel(page)
      .getByRole('button', { name: `第${reply}号`, exact: true })
      .click();
    const dialog = page.getByRole('dialog', { name: `第${reply}号记录：答复意见` });
    await dialog.getByText('同意磋商', { exact: true }).waitFor();
    const withdrawal = await own.record(only, 'WithdrawRecord', { target: reply, reason: '登记有误。', by: '刘某' });
    await dialog.getByText(`已由第${withdrawal}号记录撤回，不再作为依据`).waitFor();
    await dialog.getByText('2026-09-29 刘某：登记有误。').waitFor();
    expect(await dialog.getByText('同意磋商', { exact: true }).count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
    await own.close();
  });
});

describe.each(['light', 'dark'] as const)('another day and a record, %s', (colorScheme) => {
  it('have nothing that hinders', async () => {
    const { page } = await openCase({ colorScheme });
    await look(page, '2026-10-20');
    expect(await axeFindings(page)).toEqual([]);
    await ground(page, /告知书无法送达/u)
      .getByRole('button')
      .click();
    await panel(page)
      .getByRole('button', { name: /^第\d+号$/u })
      .first()
      .click();
    await page.getByRole('dialog').getByText('直接送达').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
