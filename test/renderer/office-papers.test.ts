import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { caseOf } from '../support/office-cases.ts';
import { startOfficeHost } from '../support/office-host.ts';

const leaking = caseOf({
  name: 'leaking',
  number: '某环损案〔2026〕50号',
  title: '某矿业公司尾矿渗漏损害土壤案',
  contact: '某市某路1号',
  obligors: ['某矿业公司'],
  served: ['2026-06-02'],
  replies: [['2026-06-05', 'yes']],
  meeting: { scheduledOn: '2026-06-08', on: '2026-06-20', time: '09:30' },
});
const template = `单位名称: 某市生态环境局
发文机关标志: 某市生态环境局文件
文号:
  - 机关代字: 某环函
    文书: [履行情况说明, 磋商会议通知书]
  - 机关代字: 某磋告
    文书: [生态环境损害索赔磋商告知书]
`;

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());

const clean = async (page: Page): Promise<void> => {
  expect(await axeFindings(page)).toEqual([]);
};
const folder = mkdtempSync(join(tmpdir(), 'office-papers-'));

describe('本单位文书', () => {
  it.each(['light', 'dark'] as const)(
    'is written, refused by line, saved, taken over by a case and numbered there: %s',
    async (colorScheme) => {
      const office = await startOfficeHost(windows, { day: '2026-06-10', samples: [leaking], operator: '刘某' });
      const registry = await office.open('registry', null, { colorScheme });
      const { page } = registry;
      await page.getByRole('button', { name: '本单位文书' }).press('Enter');
      const editor = page.getByLabel('模板内容');
      await editor.waitFor();
      expect(await editor.inputValue()).toContain('# 可以编发文字号的文书：');
      await clean(page);

      const broken = join(folder, '模板.yaml');
      writeFileSync(broken, template.replace('履行情况说明', '履行说明'));
      await page.locator('input[type=file]').setInputFiles(broken);
      await expect.poll(() => editor.inputValue()).toContain('履行说明');
      await page.getByRole('button', { name: '检查并保存' }).press('Enter');
      await page.getByText('第5行：没有名为“履行说明”的公文。').waitFor();
      await clean(page);
      await editor.fill(template);
      await page.getByRole('button', { name: '检查并保存' }).press('Enter');
      await page.getByRole('status').getByText('已保存').waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出模板文件' }).press('Enter');
      expect(readFileSync(await (await download).path(), 'utf8')).toBe(template);

      const [volume = ''] = office.volumes();
      const file = await office.open('case', volume, { colorScheme });
      await file.page.getByRole('tab', { name: '文书' }).press('Enter');
      await file.page.getByRole('button', { name: '采用本单位模板' }).press('Enter');
      await file.page.getByText('本案采用某市生态环境局的文书模板').waitFor();
      const take = file.page.getByRole('button', { name: /^给磋商会议通知书·.*取号$/u });
      await take.dblclick();
      await file.page.getByRole('cell', { name: '某环函〔2026〕1号' }).waitFor();
      expect(await file.page.getByRole('cell', { name: '某环函〔2026〕2号' }).count()).toBe(0);
      await file.page.getByRole('button', { name: /^改动段落：磋商会议通知书/u }).press('Enter');
      await file.page.getByText('补充段落', { exact: true }).click();
      await file.page.getByLabel('段落内容').fill('会场设有停车处。');
      await clean(file.page);
      await file.page.keyboard.press('Control+Enter');
      await expect.poll(() => file.page.getByRole('dialog').count()).toBe(0);
      const paper = file.page.waitForEvent('download');
      await file.page.getByRole('button', { name: /^下载磋商会议通知书/u }).press('Enter');
      expect((await paper).suggestedFilename()).toContain('磋商会议通知书');
      await clean(file.page);

      // A number typed by hand that stands on a paper already is told with it; the next one is one press away, and the same until used.
      await file.page.getByRole('tab', { name: '送达与答复' }).press('Enter');
      await file.page.getByRole('button', { name: '登记告知书' }).press('Enter');
      const number = file.page.getByLabel('文号');
      await number.fill('某磋告[2026]1号');
      await file.page.getByText(/文号某磋告\[2026\]1号已用于本案生态环境损害索赔磋商告知书/u).waitFor();
      await clean(file.page);
      if (process.env['SHOTS'] !== undefined)
        await file.page.screenshot({ path: `${process.env['SHOTS']}/number-taken-${colorScheme}.png` });
      await file.page.getByRole('button', { name: '取号：某磋告〔2026〕2号' }).dblclick();
      await expect.poll(() => number.inputValue()).toBe('某磋告〔2026〕2号');
      // What stands in the field is what is recorded, also when the same number is taken once more.
      await number.fill('某磋告〔2026〕9号');
      await file.page.getByRole('button', { name: '取号：某磋告〔2026〕2号' }).press('Enter');
      await expect.poll(() => number.inputValue()).toBe('某磋告〔2026〕2号');
      if (process.env['SHOTS'] !== undefined)
        await file.page.screenshot({ path: `${process.env['SHOTS']}/number-given-${colorScheme}.png` });
      await page.getByRole('cell', { name: '某磋告〔2026〕2号', exact: true }).waitFor();
      await file.page.keyboard.press('Control+Enter');
      await expect.poll(() => file.page.getByRole('dialog').count()).toBe(0);

      for (const used of ['某环函〔2026〕1号', '某磋告〔2026〕2号'])
        await page.getByRole('row').filter({ hasText: used }).getByRole('cell', { name: '已使用' }).waitFor();
      await page.getByRole('cell', { name: '案卷中已手工使用' }).waitFor();
      if (process.env['SHOTS'] !== undefined) {
        await page.screenshot({ path: `${process.env['SHOTS']}/office-${colorScheme}.png` });
        await file.page.screenshot({ path: `${process.env['SHOTS']}/papers-${colorScheme}.png` });
      }
      expect(await registry.complaints()).toEqual([]);
      expect(await file.complaints()).toEqual([]);
      await office.close();
    },
  );
});
