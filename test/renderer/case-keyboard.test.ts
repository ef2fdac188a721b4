import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { choose, fill, goToPart, save, tabTo } from '../support/office-keys.ts';
import { startOfficeHost } from '../support/office-host.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());

describe('the office without a mouse', () => {
  it('opens a case and takes it from the obligor to the first meeting', { timeout: 180_000 }, async () => {
    const host = await startOfficeHost(windows, { day: '2026-03-16' });
    const { page, complaints } = await host.open('registry', null);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const openForm = async (button: string): Promise<void> => {
      await tabTo(page, button);
      await press('Enter');
      await page.getByRole('dialog').waitFor();
    };

    await page
      .getByRole('button', { name: /新建案件/u })
      .first()
      .waitFor();
    await press('Control+n');
    await page.getByRole('dialog', { name: '新建案件' }).waitFor();
    await fill(page, '案号', '某环损案〔2026〕1号');
    await fill(page, '案由', '某建材公司占用林地堆放废石案');
    await fill(page, '赔偿权利人', '某市人民政府');
    await fill(page, '指定的部门或机构', '某市生态环境局');
    await fill(page, '案情', '占用林地堆放废石，毁坏林地植被。');
    await fill(page, '损害地点', '某市某镇');
    await press('Control+Enter');

    await page.getByRole('heading', { level: 1, name: '某建材公司占用林地堆放废石案' }).waitFor();
    await page.getByRole('tab', { name: '概况', selected: true }).waitFor();
    await openForm('登记指定文书');
    await fill(page, '文号', '某政函〔2026〕1号');
    await choose(page, '是否授权签署法律文书', '是');
    await save(page);
    await page.getByText('授权签署法律文书', { exact: true }).waitFor();

    await goToPart(page, '当事人');
    await openForm('登记赔偿义务人');
    await fill(page, '名称', '某建材公司');
    await choose(page, '类别', '单位');
    await fill(page, '法定代表人', '赵某');
    await save(page);
    await page.getByRole('cell', { name: '赵某' }).waitFor();

    await goToPart(page, '送达与答复');
    await openForm('登记告知书');
    await fill(page, '文号', '某磋告〔2026〕1号');
    await save(page);
    await openForm('登记送达');
    await choose(page, '结果', '已送达');
    await fill(page, '签收人', '赵某');
    await save(page);
    await page.getByRole('complementary', { name: '时限与判断' }).getByText('第0日').waitFor();

    host.setDay('2026-03-19');
    await openForm('登记答复…');
    await fill(page, '收到日期', '2026-03-19');
    await choose(page, '是否承认赔偿义务人身份', '是');
    await choose(page, '是否同意磋商', '同意磋商');
    await save(page);
    await page.getByRole('table', { name: '答复意见' }).getByText('同意磋商').waitFor();

    await goToPart(page, '磋商会议');
    await openForm('登记会议安排');
    await fill(page, '日期', '2026-03-30');
    await fill(page, '地点', '三楼会议室');
    await fill(page, '主持人', '王某');
    await save(page);
    await page.getByRole('table', { name: '磋商会议' }).getByText('2026-03-30 周一 09:30').waitFor();

    await openForm('登记席位');
    await tabTo(page, '保存席位');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('1 王某（主持人）').waitFor();
    expect(await complaints()).toEqual([]);
    await page.context().close();
    await host.close();
  });
});
