import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { caseOf } from '../support/office-cases.ts';
import { startOfficeHost, type OfficeHost } from '../support/office-host.ts';
import { fill, save, tabTo } from '../support/office-keys.ts';

/** Its 90th day is 2027-01-02, a Saturday: without a table the end is taken for Monday the 4th. */
const into2027 = caseOf({
  name: 'into-2027',
  number: '某环损案〔2026〕50号',
  title: '某矿业公司尾矿渗漏损害土壤案',
  obligors: ['某矿业公司'],
  served: ['2026-10-04'],
  replies: [['2026-10-09', 'yes']],
  meeting: { scheduledOn: '2026-10-10', on: '2026-12-28', time: '09:30' },
});
/** A case whose reply is awaited, served on a day. */
const awaiting = (served: string) =>
  caseOf({
    name: 'awaiting',
    number: '某环损案〔2026〕51号',
    title: '某冶炼公司烟气超标排放案',
    obligors: ['某冶炼公司'],
    served: [served],
  });

/** An invented table in which Monday the 4th is off too. */
const good = {
  year: 2027,
  off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
  work: ['2027-01-09'],
  source: '模拟通知（模拟发〔2026〕1号）',
};

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());

/** A host of its own for each test: what one enters, no other sees. */
const withOffice = async (
  run: (office: OfficeHost) => Promise<void>,
  options: Parameters<typeof startOfficeHost>[1] = { day: '2026-12-28', samples: [into2027, awaiting('2026-12-24')] },
): Promise<void> => {
  const office = await startOfficeHost(windows, options);
  try {
    await run(office);
  } finally {
    await office.close();
  }
};

const openScreen = async (office: OfficeHost, options: Parameters<OfficeHost['open']>[2] = {}) => {
  const opened = await office.open('registry', null, options);
  await opened.page.getByRole('table', { name: '案件台账' }).waitFor();
  await opened.page.getByRole('button', { name: '节假日表' }).click();
  await years(opened.page).waitFor();
  return opened;
};
const years = (page: Page) => page.getByRole('table', { name: '各年节假日表' });
const rowOf = (page: Page, year: number) =>
  years(page)
    .getByRole('row')
    .filter({ hasText: `${year}年` });
const openYear = (page: Page, year: number) =>
  years(page)
    .getByRole('button', { name: `${year}年` })
    .click();
const choose = async (page: Page, name: string, content: unknown): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '从文件导入' }).first().focus();
  await page.keyboard.press('Enter');
  await (
    await chooser
  ).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });
};
describe('the table of holidays', () => {
  it('is opened and left by keyboard, and says of each year where it comes from', () =>
    withOffice(async (office) => {
      const { page, complaints } = await office.open('registry', null);
      await page.getByRole('table', { name: '案件台账' }).waitFor();
      await tabTo(page, '节假日表');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '节假日表' }).waitFor();
      await years(page).waitFor();
      const rows = (await years(page).getByRole('row').allInnerTexts()).slice(1).map((row) => row.replaceAll(/\s+/gu, ' ').trim());
      expect(rows[0]).toBe('2027年 未录入，期限只能估算 缺');
      expect(rows[1]).toMatch(/^2026年 国务院办公厅.*国办发明电〔2025〕7号.* 随程序提供$/u);
      expect(rows[2]).toMatch(/^2025年 .*国办发明电〔2024〕12号.* 随程序提供$/u);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('2026年');
      await page.getByText('02-15—02-23（9日）').waitFor();

      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: '2027年' }).waitFor();
      await page.getByText('缺节假日表').waitFor();
      await page.getByText('现有2件案件的期限因此是估算').waitFor();

      await tabTo(page, /^案件台账$/u);
      await page.keyboard.press('Enter');
      await page.getByRole('table', { name: '案件台账' }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('节假日表');
      expect(await complaints()).toEqual([]);
      await page.context().close();
    }));

  it('draws make-up days and days off in the months, each with its character', () =>
    withOffice(async (office) => {
      const { page } = await openScreen(office);
      await openYear(page, 2026);
      const october = page.getByRole('table', { name: '10月' });
      const cells = (await october.getByRole('cell').allInnerTexts())
        .map((cell) => cell.trim())
        .filter((cell) => /\p{Script=Han}/u.test(cell));
      expect(cells).toEqual(['1休', '2休', '3休', '4休', '5休', '6休', '7休', '10班']);
      await page.context().close();
    }));
});

describe('a year from a file', () => {
  it('is refused with each problem named, and nothing changes', () =>
    withOffice(async (office) => {
      const { page, complaints } = await openScreen(office);
      await choose(page, '2027.json', { ...good, off: ['2026-12-31', '2027-01-01', '2027-01-01'], work: ['2027-01-08'], source: '' });
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringContaining('放假日第1项“2026-12-31”（/off/0）应为：2027年的日期'),
        expect.stringContaining('放假日第3项“2027-01-01”（/off/2）应为：每日只列一次'),
        expect.stringContaining('调休上班日第1项“2027-01-08”（/work/0）应为：星期六或者星期日'),
        expect.stringContaining('依据的文件（/source）应为：'),
      ]);
      expect(await alert.innerText()).toContain('2027.json 没有导入');
      await expect.poll(() => rowOf(page, 2027).innerText()).toContain('缺');
      await choose(page, '坏文件.json', '{"year": 2027,');
      await expect.poll(() => alert.innerText()).toContain('坏文件.json：应为一份 JSON');
      await choose(page, '大文件.json', ' '.repeat(400_001));
      await expect.poll(() => alert.innerText()).toContain('大文件.json 太大');
      expect(office.calls('calendar.import')).toBe(2);
      await page.getByRole('button', { name: '关闭' }).click();
      await alert.waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('button', { name: '节假日表' }).click();
      await rowOf(page, 2027).getByText('缺').waitFor();
      expect(await complaints()).toEqual([]);
      await page.context().close();
    }));

  it('makes estimated ends exact at once, in the registry and in a case window that is open', () =>
    withOffice(async (office) => {
      const { page, complaints } = await office.open('registry', null);
      const caseRow = page.getByRole('table', { name: '案件台账' }).getByRole('row').filter({ hasText: '尾矿渗漏' });
      await caseRow.waitFor();
      expect(await caseRow.innerText()).toContain('止 01-04（估算，01-02 顺延）');
      const volume = office.volumes().find((name) => name.includes('50号')) ?? '';
      const beside = await office.open('case', volume);
      const panel = beside.page.getByRole('complementary', { name: '时限与判断' });
      await panel.getByText('01-04（估算） 届满').waitFor();
      await panel.getByText('在案件台账的“节假日表”中录入').waitFor();

      await page.getByRole('button', { name: '节假日表' }).click();
      await years(page).waitFor();
      await choose(page, '2027.json', good);
      await page.getByText('2027年节假日表已更新').waitFor();
      for (const words of ['模拟发〔2026〕1号', '文件导入', '刘某 2026-12-28'])
        await expect.poll(() => rowOf(page, 2027).innerText()).toContain(words);
      await page.getByText(/2027\.json　SHA-256 [0-9a-f]{64}/u).waitFor();

      await panel.getByText('余8日，01-05 届满').waitFor();
      await expect.poll(() => panel.innerText()).not.toContain('估算');
      await page.getByRole('button', { name: '案件台账' }).click();
      await expect.poll(() => caseRow.innerText()).toContain('止 01-05（01-02 顺延）');
      await expect.poll(() => page.locator('body').innerText()).not.toContain('估算');
      expect([...(await complaints()), ...(await beside.complaints())]).toEqual([]);
      await beside.page.context().close();
      await page.context().close();
    }));

  it('replaces the table of a year only after a person has said so, and keeps the earlier one', () =>
    withOffice(async (office) => {
      const { page } = await openScreen(office);
      await choose(page, '新表.json', { ...good, year: 2026, off: ['2026-01-01'], work: [] });
      await page.getByText('新表.json 尚未导入').waitFor();
      expect(await page.getByRole('status').innerText()).toContain('2026年已有节假日表：国务院办公厅');
      await page.getByRole('button', { name: '不导入' }).click();
      await expect.poll(() => rowOf(page, 2026).innerText()).toContain('随程序提供');
      await choose(page, '新表.json', { ...good, year: 2026, off: ['2026-01-01'], work: [] });
      await page.getByRole('button', { name: '以新表为准' }).click();
      await page.getByText('2026年节假日表已更新').waitFor();
      await expect.poll(() => rowOf(page, 2026).innerText()).toContain('文件导入');
      await page.getByText(/国办发明电〔2025〕7号.*（随程序提供），已由现表替换，留档/u).waitFor();
      await page.context().close();
    }));
});

describe('a year typed from the notice', () => {
  it('is refused line by line while what was typed stays, then taken, without a mouse', () =>
    withOffice(async (office) => {
      const { page, complaints } = await openScreen(office);
      await openYear(page, 2027);
      await tabTo(page, '录入2027年的通知');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: '录入一年的节假日表' });
      await dialog.waitFor();
      await fill(page, '依据的通知', '模拟通知（模拟发〔2026〕1号）');
      await fill(page, '放假和上班的日期', '元旦：1月1日（周四）至3日放假，共3天。\n1/4 放假');
      await dialog.getByText('读作：放假 01-01—01-03（3日）；另有2处').waitFor();
      await page.keyboard.press('Control+Enter');
      await expect
        .poll(() => dialog.getByRole('alert').getByRole('listitem').allInnerTexts())
        .toEqual([
          '第1行：写的是“1月1日（周四）”，所填年份的这一天是周五。请核对年份和日期。',
          '第2行：没有认出“1/4”。日期请写作 1月3日 或者 2027-01-03。',
        ]);
      expect(await dialog.getByLabel('年份').inputValue()).toBe('2027');
      expect(await dialog.getByLabel('依据的通知').inputValue()).toContain('模拟发');
      expect(await dialog.getByLabel('放假和上班的日期').inputValue()).toContain('1/4 放假');

      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('元旦：1月1日（周五）至3日放假，共3天。\n1月4日放假，1月9日上班');
      await save(page);
      await page.getByRole('heading', { level: 2, name: '2027年' }).waitFor();
      await expect.poll(() => rowOf(page, 2027).innerText()).toContain('手工录入');
      await page.getByText('放假4日（1段），调休上班1日').waitFor();

      await tabTo(page, '更正2027年的表');
      await page.keyboard.press('Enter');
      await fill(page, '放假和上班的日期', '1月1日至3日放假');
      await save(page);
      await page.getByText('放假3日（1段），调休上班0日').waitFor();
      expect(await complaints()).toEqual([]);
      await page.context().close();
    }));

  it('of a year that is covered asks first', () =>
    withOffice(async (office) => {
      const { page } = await openScreen(office);
      await page.getByRole('button', { name: '录入通知' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('年份').fill('2026');
      await dialog.getByLabel('依据的通知').fill('模拟通知');
      await dialog.getByLabel('放假和上班的日期').fill('1月1日');
      await page.keyboard.press('Control+Enter');
      await dialog.getByText('请选择该年已有节假日表').waitFor();
      expect(office.calls('calendar.enter')).toBe(0);
      await dialog.getByRole('checkbox', { name: '以新表为准，原表留档' }).check({ force: true });
      await save(page);
      await expect.poll(() => rowOf(page, 2026).innerText()).toContain('手工录入');
      await page.context().close();
    }));
});

describe('regional days off', () => {
  it('are added with their document, put right, and called off', () =>
    withOffice(async (office) => {
      const { page, complaints } = await openScreen(office);
      await openYear(page, 2026);
      await tabTo(page, '添加地方放假');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: '添加2026年地方放假' });
      await dialog.waitFor();
      await fill(page, '节日名称', '某某节');
      await fill(page, '依据的文件', '某政发〔2026〕5号');
      await fill(page, '放假日期', '8月3日至5日放假，8月8日上班');
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('这里只填放假日期，不填上班日期（08-08）');
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('8月3日至5日');
      await save(page);
      const festival = page.getByRole('region', { name: '地方放假' }).getByRole('listitem').filter({ hasText: '某某节' }).first();
      await expect.poll(() => festival.innerText()).toContain('08-03—08-05（3日）');
      expect(await festival.innerText()).toContain('某政发〔2026〕5号　刘某 2026-12-28 09:00');
      const august = page.getByRole('table', { name: '8月' });
      await august.getByText('地').first().waitFor();
      await expect.poll(() => rowOf(page, 2026).innerText()).toContain('另有地方放假1项');

      await tabTo(page, '更正某某节');
      await page.keyboard.press('Enter');
      await fill(page, '依据的文件', '某政发〔2026〕9号');
      await fill(page, '放假日期', '');
      await page.keyboard.press('Delete');
      await save(page);
      await expect.poll(() => festival.innerText()).toContain('已取消');
      await expect.poll(() => august.getByText('地').count()).toBe(0);
      expect(await complaints()).toEqual([]);
      await page.context().close();
    }));
});

describe('an estimated day', () => {
  it('is called one in every window that shows it', () =>
    withOffice(async (office) => {
      const volume = office.volumes().find((name) => name.includes('50号')) ?? '';
      const registry = await office.open('registry', null);
      const strip = registry.page.getByRole('list', { name: '近日到期事项' });
      await strip.waitFor();
      const columns = (await strip.getByRole('heading').allInnerTexts()).map((title) => title.trim());
      expect(columns).toEqual(['今日 12-28 周一', '12-31 周四', '01-02—01-03 周末，估算', '01-04 周一，估算']);
      expect(await strip.innerText()).toContain('磋商期限届满（估算）');
      await registry.page.context().close();

      const secretary = await office.open('secretary', volume, { meeting: 1 });
      const limits = secretary.page.getByRole('region', { name: '期限' });
      await limits.getByText('2027-01-04（估算）　原止日 2027-01-02，顺延').waitFor();
      await limits.getByText('第85日，余7日（估算）').waitFor();
      await limits.getByText('01-04（估算）', { exact: true }).waitFor();
      await secretary.page.context().close();

      const presiding = await office.open('presiding', volume, { meeting: 1 });
      await presiding.page.getByText('2027-01-04（估算），余7日').waitFor();
      await presiding.page.context().close();
    }));

  it('is called one where a reply is awaited', () =>
    withOffice(
      async (office) => {
        const service = await office.open('case', office.volumes()[0] ?? '');
        await service.page.getByRole('tab', { name: '送达与答复' }).click();
        await service.page.getByText('某冶炼公司答复期限 2027-01-05（估算）').waitFor();
        await service.page.context().close();
        const { page } = await office.open('registry', null);
        const row = page.getByRole('table', { name: '案件台账' }).getByRole('row').filter({ hasText: '某冶炼公司' });
        await expect.poll(() => row.getByRole('cell').nth(6).innerText()).toContain('01-05（估算）');
        await page.context().close();
      },
      { day: '2026-12-30', samples: [awaiting('2026-12-29')] },
    ));
});

describe('under the strict policy', () => {
  it.each(['light', 'dark'] as const)('leaves axe without findings and loses nothing at twice the zoom: %s', (colorScheme) =>
    withOffice(async (office) => {
      const { page, complaints } = await openScreen(office, { colorScheme });
      await page.getByRole('heading', { level: 2, name: '2026年' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await openYear(page, 2027);
      await page.getByText('缺节假日表').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await choose(page, '2027.json', { ...good, source: '' });
      await page.getByRole('alert').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '录入通知' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 720, height: 450 });
      for (const year of [2027, 2026]) {
        await openYear(page, year);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      }
      expect(await complaints()).toEqual([]);
      await page.context().close();
    }),
  );
});
