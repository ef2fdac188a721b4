import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../../electron/samples/samples.ts';
import { axeFindings } from '../support/axe.ts';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { officeCases } from '../support/office-cases.ts';
import { startOfficeHost, type OfficeHost } from '../support/office-host.ts';

let windows: Windows;
let office: OfficeHost;
beforeAll(async () => {
  windows = await openWindows();
  office = await startOfficeHost(windows, { day: '2026-09-29', samples: officeCases, broken: '旧盘备份' });
});
afterAll(async () => {
  await office.close();
  await windows.close();
});

const cases = (page: Page) => page.getByRole('table', { name: '案件台账' });
const rowOf = (page: Page, title: string) => cases(page).getByRole('row').filter({ hasText: title });
const openRegistry = async (host: OfficeHost, options: Parameters<OfficeHost['open']>[2] = {}) => {
  const opened = await host.open('registry', null, options);
  await opened.page.getByRole('heading', { level: 1, name: '案件台账' }).waitFor();
  return opened;
};
describe('the first start', () => {
  it('asks who works at the keyboard, cannot be put off, and keeps the answer', async () => {
    const host = await startOfficeHost(windows, { day: '2026-03-16', operator: '' });
    const { page } = await openRegistry(host);
    await page.getByRole('dialog', { name: '由谁操作本机' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByText('请填写操作人姓名。').waitFor();
    await page.keyboard.insertText('刘某');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: '操作人：刘某，点击更换' }).waitFor();
    await page.context().close();
    await host.close();
  });

  it('says what to do with an empty folder and puts in the sample cases on request', async () => {
    const host = await startOfficeHost(windows, { day: '2026-03-16' });
    const { page, complaints } = await openRegistry(host);
    await page.getByText('还没有案件').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '装入样例案件' }).dblclick();
    await rowOf(page, '某林损案〔2026〕3号').waitFor();
    expect(host.calls('registry.samples')).toBe(1);
    expect(host.volumes()).toHaveLength(samples.length);
    expect(await complaints()).toEqual([]);
    await page.context().close();
    await host.close();
  });
});

describe('the list', () => {
  it('groups cases by when they can be done, with the holiday between', async () => {
    const { page } = await openRegistry(office);
    await cases(page).waitFor();
    const groups = await cases(page).locator('th[scope="rowgroup"]').allInnerTexts();
    expect(groups).toEqual(['今日可办 6件', '节后 2件，10-08 起']);
    expect(await cases(page).getByRole('row').nth(2).innerText()).toContain('某食品公司');
    await page.context().close();
  });

  it('says how pressing a limit is by shape and word, with both ends of the 90 days', async () => {
    const { page } = await openRegistry(office);
    const pressing = await rowOf(page, '某环损案〔2026〕44号').innerText();
    expect(pressing).toContain('紧迫');
    expect(pressing).toContain('88/90');
    expect(pressing).toContain('最早止 10-08，余9日　最晚止 10-10');
    expect(await rowOf(page, '某环损案〔2026〕9号').innerText()).toContain('止 10-19（10-18 顺延），余20日');
    expect(await rowOf(page, '某环损案〔2026〕9号').innerText()).toContain('临近');
    expect(await rowOf(page, '某环损案〔2026〕24号').innerText()).toContain('正常');
    expect(await rowOf(page, '某环损案〔2026〕17号').innerText()).toContain('磋商期限不再计算');
    await page.context().close();
  });

  it('draws the holiday and the make-up working day among what falls due', async () => {
    const { page } = await openRegistry(office);
    const days = page.getByRole('list', { name: '近日到期事项' }).getByRole('heading');
    await days.first().waitFor();
    expect(await days.allInnerTexts()).toEqual(['今日 09-29 周二', '10-01—10-07 放假', '10-08 周四', '10-10 周六，调休上班', '10-13 周二']);
    await page.context().close();
  });

  it('never hides a folder that is no volume', async () => {
    const { page } = await openRegistry(office);
    await expect.poll(() => page.getByRole('status').innerText()).toContain('有1个文件夹不能作为案卷读取');
    expect(await page.getByRole('status').innerText()).toContain('旧盘备份');
    await page.context().close();
  });

  it('is searched by title, number, obligor and handler', async () => {
    const { page } = await openRegistry(office);
    await cases(page).waitFor();
    const openers = page.locator('[data-case]');
    for (const [query, count] of [
      ['废酸', 1],
      ['〔2026〕19号', 1],
      ['某运输公司', 1],
      ['李某', 3],
      ['李某 草原', 1],
      ['没有这样的案件', 0],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(query);
      await expect.poll(() => openers.count(), { message: query }).toBe(count);
    }
    await page.getByText('没有符合条件的案件').waitFor();
    await page.context().close();
  });

  it('is narrowed by stage, each filter with its count', async () => {
    const { page } = await openRegistry(office);
    await page.getByRole('radio', { name: '待答复 2' }).click();
    await expect.poll(() => page.locator('[data-case]').count()).toBe(2);
    await page.getByRole('radio', { name: '我承办 3' }).click();
    await expect.poll(() => page.locator('[data-case]').count()).toBe(3);
    await page.context().close();
  });

  it('is walked by arrows, and Enter opens the case', async () => {
    const { page } = await openRegistry(office);
    await cases(page).waitFor();
    await page.locator('[data-case][tabindex="0"], [data-case]:not([tabindex])').first().focus();
    await page.keyboard.press('End');
    const last = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('ArrowUp');
    const before = await page.evaluate(() => document.activeElement?.textContent ?? '');
    expect([before, last]).toEqual(['某养殖合作社粪污直排损害水体案', '某煤业公司露天开采毁损草原案']);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: before }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/case');
    await page.getByRole('button', { name: '台账' }).click();
    await cases(page).waitFor();
    await page.context().close();
  });
});

describe('a new case that is refused', () => {
  it('says why beside the form, keeps what was typed and makes no volume', async () => {
    const { page } = await openRegistry(office);
    await cases(page).waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: '新建案件' });
    for (const [label, text] of [
      ['案号', '某环损案〔2026〕40号'],
      ['案由', '某公司案'],
      ['赔偿权利人', '某市人民政府'],
      ['案情', '案情为模拟。'],
      ['损害地点', '某市'],
    ] as const) {
      await dialog.getByLabel(label, { exact: true }).fill(text);
    }
    await dialog.getByLabel('立案日期').fill('2026-13-01');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('没有这一天').waitFor();
    expect(office.calls('registry.open-case')).toBe(0);
    await dialog.getByLabel('立案日期').fill('2026-12-31');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('晚于今日');
    expect(await dialog.getByLabel('案号', { exact: true }).inputValue()).toBe('某环损案〔2026〕40号');
    expect(office.volumes().filter((volume) => volume.includes('40号'))).toEqual([]);
    await page.context().close();
  });
});

describe('under the strict policy', () => {
  it.each(['light', 'dark'] as const)('breaks nothing and leaves axe without findings: %s', async (colorScheme) => {
    const { page, complaints } = await openRegistry(office, { colorScheme });
    await cases(page).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await complaints()).toEqual([]);
    await page.context().close();
  });

  it('has one filled button, and loses nothing at twice the zoom', async () => {
    const { page } = await openRegistry(office, { colorScheme: 'light', viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
    await cases(page).waitFor();
    const seen = await page.evaluate(() => ({
      filled: [...document.querySelectorAll('button')].filter((button) => getComputedStyle(button).backgroundColor === 'rgb(10, 86, 91)')
        .length,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(seen).toEqual({ filled: 1, sideways: 0 });
    await page.context().close();
  });
});
