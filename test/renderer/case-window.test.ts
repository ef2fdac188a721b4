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
  office = await startOfficeHost(windows, { day: '2026-09-29', samples: [...officeCases, ...samples] });
});
afterAll(async () => {
  await office.close();
  await windows.close();
});

const volumeOf = (number: string): string => office.volumes().find((volume) => volume.endsWith(number)) ?? '';
const openCase = async (number: string, options: Parameters<OfficeHost['open']>[2] = {}) => {
  const opened = await office.open('case', volumeOf(number), options);
  await opened.page.getByRole('tablist').waitFor();
  return opened;
};
const part = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const limits = (page: Page) => page.getByRole('complementary', { name: '时限与判断' });
describe('时限与判断', () => {
  it('draws the 90 days of two obligors on one scale, with raw and rolled end', async () => {
    const { page } = await openCase('44号');
    const spoken = await limits(page)
      .getByRole('img', { name: /送达/u })
      .evaluateAll((images) => images.map((image) => image.getAttribute('aria-label')));
    expect(spoken).toEqual([
      '送达 07-03直接送达；今日 09-29；原止 10-01；顺延至 10-08；已计入0次，可再开3次',
      '送达 07-12直接送达；今日 09-29；止 10-10；已计入0次，可再开3次',
    ]);
    await page.context().close();
  });

  it('gives every ground a verdict for each obligor, and its reasons on request', async () => {
    const { page } = await openCase('44号');
    const grounds = limits(page).getByRole('table').filter({ hasText: '视为磋商不成的情形' });
    expect(await grounds.getByRole('row').count()).toBe(8);
    const third = grounds.getByRole('button', { name: /已满三次难以一致/u });
    await third.click();
    expect(await third.getAttribute('aria-expanded')).toBe('true');
    const reasons = await grounds.getByRole('row').nth(4).innerText();
    expect(reasons).toContain('某化工公司');
    expect(reasons).toContain('某运输公司');
    expect(reasons).toContain('不足3次');
    expect(reasons).toContain('第二十九条第（三）项');
    await page.context().close();
  });

  it('proposes nothing while no ground is met, and then only proposes', async () => {
    const { page } = await openCase('27号');
    expect(await page.getByText(/申报磋商不成/u).count()).toBe(0);
    await part(page, '送达与答复');
    await page.getByRole('button', { name: '登记答复…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radiogroup', { name: '是否承认' }).getByText('否', { exact: true }).click();
    await dialog.getByRole('radiogroup', { name: '是否同意磋商' }).getByText('不同意磋商').click();
    await page.keyboard.press('Control+Enter');
    await limits(page).getByText('建议：对某养殖合作社申报磋商不成').waitFor();
    expect(await limits(page).getByText('依据第二十九条第（一）项').count()).toBe(1);
    expect(await page.getByRole('button', { name: '申报磋商不成…' }).count()).toBe(1);
    await part(page, '协议与结果');
    await page.getByText('没有认定磋商不成').waitFor();
    await page.context().close();
  });
});

describe('a form', () => {
  it('shows the host’s refusal beside itself, loses nothing, and goes through once put right', async () => {
    const { page } = await openCase('24号');
    await part(page, '概况');
    await page.getByRole('button', { name: '登记鉴定评估…' }).click();
    const dialog = page.getByRole('dialog', { name: '登记鉴定评估' });
    await dialog.getByText('鉴定意见', { exact: true }).click();
    await dialog.getByLabel('作出人').fill('某鉴定中心');
    await dialog.getByLabel('损害数额（元）').fill('１００．５０');
    await dialog.getByLabel('其中调查、鉴定评估费用（元）').fill('200');
    await dialog.getByText('可以修复', { exact: true }).click();
    await dialog.getByLabel('摘要').fill('损害可以修复。');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('大于损害数额');
    expect(await dialog.getByLabel('作出人').inputValue()).toBe('某鉴定中心');
    await dialog.getByLabel('其中调查、鉴定评估费用（元）').fill('0.333');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('金额最多两位小数').waitFor();
    await dialog.getByLabel('其中调查、鉴定评估费用（元）').fill('0.33');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('损害数额 100.50元，其中调查、鉴定评估费用 0.33元').waitFor();
    await page.context().close();
  });

  it('sends once however often its button is pressed, and keeps the focus there', async () => {
    const { page } = await openCase('29号');
    await part(page, '概况');
    await page.getByRole('button', { name: '登记指定文书…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文号').fill('某政函〔2026〕9号');
    await dialog.getByText('是', { exact: true }).click();
    const before = office.calls('case.command');
    const release = office.holdCommands();
    const button = dialog.getByRole('button', { name: /保存/u });
    await button.focus();
    for (const key of ['Enter', 'Enter', 'Control+Enter']) await page.keyboard.press(key);
    await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true');
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.getByText('正在保存 1项').waitFor();
    release();
    await dialog.waitFor({ state: 'detached' });
    expect(office.calls('case.command') - before).toBe(1);
    await expect.poll(() => page.getByRole('table', { name: '指定文书' }).getByRole('row').count()).toBe(2);
    await page.context().close();
  });

  it('adds the claim up by its five heads, to the 分', async () => {
    const { page } = await openCase('31号');
    await part(page, '概况');
    await page.getByRole('button', { name: '登记分项请求…' }).click();
    const dialog = page.getByRole('dialog');
    const amounts = dialog.getByLabel(/（元）/u);
    expect(await amounts.count()).toBe(5);
    await amounts.nth(0).fill('0.1');
    await amounts.nth(3).fill('33,090.25');
    await dialog.getByText('合计 33,090.35元').waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('table', { name: '赔偿请求' }).getByRole('row').filter({ hasText: '合计' }).getByText('33,090.35元').waitFor();
    await page.context().close();
  });
});

describe('what a person must decide', () => {
  it('asks whether a conditional reply is consent, and records who said so and why', async () => {
    const { page } = await openCase('24号');
    await part(page, '送达与答复');
    await page
      .getByRole('region', { name: /要人判断：某砂石公司/u })
      .getByRole('button')
      .click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('理由').inputValue()).toBe('');
    await dialog.getByText('同意磋商', { exact: true }).click();
    await dialog.getByLabel('理由').fill('条件只涉及开会时间。');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('table', { name: '答复意见' }).innerText()).toContain('判断为同意　2026-09-29 刘某');
    expect(await page.getByRole('region', { name: /要人判断/u }).count()).toBe(0);
    await page.context().close();
  });
});

describe('meetings and papers', () => {
  it('fills the seats from the parties, and keeps a refused row to be put right', async () => {
    const { page } = await openCase('〔2026〕9号');
    await page.getByRole('button', { name: '登记席位…' }).click();
    const dialog = page.getByRole('dialog', { name: '第1次会议席位' });
    const names = await dialog.getByLabel(/行姓名/u).evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(names).toEqual(['王某', '赵某', '刘某']);
    await dialog.getByLabel('第3行席位号').fill('1');
    await dialog.getByRole('button', { name: '保存席位' }).click();
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('席位已由王某使用');
    await expect.poll(() => dialog.getByLabel(/行姓名/u).count()).toBe(1);
    await dialog.getByLabel('第1行席位号').fill('3');
    await dialog.getByRole('button', { name: '保存席位' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('1 王某（主持人）　2 赵某（义务人）　3 刘某（记录人）').waitFor();
    await page.context().close();
  });

  it('leads into the room', async () => {
    const { page } = await openCase('19号');
    await page.getByRole('button', { name: '进入会议：第1次' }).click();
    await page.waitForURL('**/secretary*');
    await page.context().close();
  });

  it('hands out the minutes of each meeting as a docx', async () => {
    const { page } = await openCase('〔2026〕7号');
    await part(page, '文书');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载第2次磋商会议记录', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/u);
    const stream = await download.createReadStream();
    const first = (await stream.take(1).toArray())[0] as Buffer;
    expect(first.subarray(0, 2).toString()).toBe('PK');
    await page.context().close();
  });

  it('hands out every other paper that can be made, and says what is missing for the rest', async () => {
    const { page } = await openCase('〔2026〕7号');
    await part(page, '文书');
    const waiting = page.getByRole('table', { name: '还不能生成' });
    await waiting.getByText('没有赔偿义务人具备第二十九条的情形').first().waitFor();
    await page.getByLabel('按名称查找').fill('立案审批表');
    const others = page.getByRole('table', { name: '其他文书' });
    await expect.poll(() => others.getByRole('row').count()).toBe(2);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      others.getByRole('button', { name: /^下载.*立案审批表/u }).dblclick(),
    ]);
    expect(download.suggestedFilename()).toMatch(/立案审批表.*\.docx$/u);
    const [statement] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载说明' }).click()]);
    expect(statement.suggestedFilename()).toMatch(/时限与依据说明.*\.docx$/u);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('takes a wrong record back by a new one', async () => {
    const { page } = await openCase('17号');
    await part(page, '卷内目录');
    const listed = page.getByRole('table', { name: '卷内目录' });
    await listed
      .getByRole('row')
      .filter({ has: page.getByText('赔偿协议', { exact: true }) })
      .getByRole('button', { name: /^撤回/u })
      .click();
    await page.getByRole('dialog').getByLabel('理由').fill('登记有误。');
    await page.keyboard.press('Control+Enter');
    await listed.getByRole('row').filter({ hasText: '撤回记录' }).waitFor();
    expect(await listed.getByText('赔偿协议', { exact: true }).count()).toBe(0);
    await part(page, '协议与结果');
    await page.getByText('没有签署赔偿协议').waitFor();
    await page.context().close();
  });
});

describe('under the strict policy', () => {
  it.each(['light', 'dark'] as const)(
    'every part breaks nothing and leaves axe without findings: %s',
    { timeout: 120_000 },
    async (colorScheme) => {
      const { page, complaints } = await openCase('〔2026〕7号', { colorScheme });
      for (const name of ['概况', '当事人', '送达与答复', '磋商会议', '协议与结果', '文书', '卷内目录']) {
        await part(page, name);
        expect(await axeFindings(page), name).toEqual([]);
      }
      await part(page, '概况');
      await page.getByRole('button', { name: '登记鉴定评估…' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await complaints()).toEqual([]);
      await page.context().close();
    },
  );
});
