import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { caseOf } from '../support/office-cases.ts';
import { startOfficeHost } from '../support/office-host.ts';
import { goToPart, save, tabTo } from '../support/office-keys.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());

/** 立案, and one exhibit of four pages that is listed while the test goes on. */
const bound = caseOf({ name: 'bound', number: '某环损案〔2026〕71号', title: '某养殖场粪污直排损害水体案', obligors: ['某养殖场'] });
const exhibit = { number: 1, party: 'claimant', title: '现场照片', source: '', pages: 4, purpose: '', secret: false };

describe('编页 by keyboard', () => {
  it(
    'shows the page numbers while one types, is refused when the list has changed meanwhile, and stands in 卷内目录',
    { timeout: 60_000 },
    async () => {
      const host = await startOfficeHost(windows, { day: '2026-07-01', samples: [bound] });
      const volume = host.volumes()[0] ?? '';
      const { page, complaints } = await host.open('case', volume);
      const press = (key: string): Promise<void> => page.keyboard.press(key);
      const dialog = page.getByRole('dialog', { name: '案卷编页' });
      const open = async (): Promise<void> => {
        await tabTo(page, '编页…');
        await press('Enter');
        await dialog.waitFor();
      };
      await page.getByRole('tablist').waitFor();
      await goToPart(page, '卷内目录');
      await page.getByText('尚未编页，页号空白', { exact: false }).waitFor();

      await open();
      await dialog.getByText('还有1件没有填写页数').waitFor();
      await press('Control+Enter');
      await dialog.getByText('请填写', { exact: true }).waitFor();
      await page.keyboard.type('3');
      await dialog.getByText('第1—3页').waitFor();
      await dialog.getByText('全卷共3页').waitFor();
      await host.record(volume, 'ListExhibit', exhibit);
      await press('Control+Enter');
      await dialog.getByRole('alert').filter({ hasText: '第十条' }).waitFor();
      await press('Escape');
      await dialog.getByText('填写的内容还没有保存').waitFor();
      await press('Escape');
      await dialog.waitFor({ state: 'detached' });

      await open();
      await page.keyboard.type('3');
      await press('Tab');
      await dialog.getByText('第4—7页').waitFor();
      await page.keyboard.type('0');
      await dialog.getByText('不编页号', { exact: true }).waitFor();
      await press('Backspace');
      await page.keyboard.type('2');
      await dialog.getByText('全卷共5页').waitFor();
      await save(page);
      const list = page.getByRole('table', { name: '装订次序和页号' });
      await list.getByRole('row', { name: /现场照片.*2页.*4—5$/u }).waitFor();
      await page.getByText('刘某于2026-07-01编页', { exact: false }).waitFor();

      await host.record(volume, 'ListExhibit', { ...exhibit, number: 2, title: '监测报告' });
      await page.getByText('编页以后新增1件，尚未编页。请重新编页。', { exact: false }).waitFor();
      await list.getByRole('row', { name: /监测报告.*4页$/u }).waitFor();

      // Counted again: what stands in the first line is typed over, as in every other.
      await open();
      await page.keyboard.type('5');
      await dialog.getByText('第1—5页').waitFor();
      expect(await complaints()).toEqual([]);
      await page.context().close();
      await host.close();
    },
  );
});
