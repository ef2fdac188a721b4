import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consultingCase } from '../support/consulting-case.ts';
import { handsOn } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type Windows } from '../support/meeting-host.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());

const focusedField = (): string | null | undefined => document.activeElement?.closest('[data-field]')?.getAttribute('data-field');

describe('positions and offers at the secretary’s keyboard', () => {
  it(
    'an offer is recorded from what was said, its sum checked while it is typed, and stands in matrix and margin',
    { timeout: 120_000 },
    async () => {
      const host = await startMeetingHost(windows, '刘某', consultingCase(2));
      const { page, keys, complaints } = await host.open('secretary');
      const hands = handsOn(page, keys);
      const source = page.getByRole('option').filter({ hasText: '首期六月底以前二十万元' });
      await source.waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      while ((await source.getAttribute('aria-selected')) !== 'true') await hands.press('Control+ArrowUp');

      await hands.press('F10');
      await hands.press('ArrowDown');
      await expect.poll(hands.activeAct).toMatch(/^把第\d+条记为方案$/u);
      await hands.press('1');
      await page.getByRole('heading', { name: /把第\d+条记为方案/u }).waitFor();
      expect(await page.getByText('原话：启动时间').count()).toBe(1);
      await expect.poll(() => page.evaluate(focusedField)).toBe('by');
      await hands.press('Tab');
      await hands.type('52.94万');
      await hands.press('Tab');
      await hands.type('2026-06-30 200000');
      await hands.press('Shift+Enter');
      await hands.type('2026.12.31 20万');
      await expect.poll(() => page.getByText('比总金额少129,400元').count()).toBe(1);
      await hands.press('Enter');
      await page.getByRole('alert').filter({ hasText: '少129,400元' }).waitFor();
      await hands.press('Shift+Enter');
      await hands.type('2027-06-30 129400');
      await expect.poll(() => page.getByText('与总金额相符').count()).toBe(1);
      await hands.press('Tab');
      await hands.type('保函 129400 某银行');
      await hands.press('Enter');
      const saved = page.getByRole('option').filter({ hasText: '提出方案1：赔偿金额529,400元；分3期' });
      await saved.waitFor();
      expect(await saved.textContent()).toContain('保函129,400元（某银行）');
      await expect.poll(() => source.textContent()).toContain('方案1');

      await hands.press('Alt+v');
      await page.getByRole('grid', { name: '争点与方案' }).waitFor();
      const cell = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
      await hands.press('End');
      await hands.press('Home');
      await hands.press('ArrowRight');
      const row = async (title: string): Promise<void> => {
        for (let step = 0; step < 12; step += 1) {
          if ((await page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent ?? '')) === title) return;
          await hands.press('ArrowDown');
        }
        throw new Error(title);
      };
      await row('分期');
      expect(await cell()).toContain('分3期：第1期2026年6月30日以前200,000元');
      await hands.press('Enter');
      await page.getByRole('grid').waitFor({ state: 'detached' });
      await expect.poll(() => saved.getAttribute('aria-selected')).toBe('true');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      expect(await complaints()).toEqual([]);
      await host.close();
    },
  );

  it('a matter is spoken on, settled and raised from the matrix, and its versions open by key', { timeout: 120_000 }, async () => {
    const host = await startMeetingHost(windows, '刘某', consultingCase(2));
    const { page, keys, complaints } = await host.open('secretary');
    const hands = handsOn(page, keys);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await hands.press('Alt+v');
    await page.getByRole('grid').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
    const rowTitle = () => page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent ?? '');
    while ((await rowTitle()) !== '修复期限') await hands.press('ArrowDown');
    await hands.press('Space');
    const versions = page.getByRole('region', { name: /修复期限/u }).getByRole('listitem');
    await expect.poll(() => versions.count()).toBe(2);
    expect(await versions.first().locator('del').textContent()).toBe('12个月');
    await hands.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('第1版');
    await hands.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');

    await hands.press('ArrowRight');
    await hands.press('1');
    await expect.poll(() => page.evaluate(focusedField)).toBe('text');
    await hands.type('15个月');
    await hands.press('Enter');
    await page.getByRole('gridcell').filter({ hasText: '18个月 15个月' }).waitFor();
    await hands.press('3');
    await page
      .getByRole('grid')
      .getByRole('row', { name: /^修复期限.*一致/u })
      .waitFor();
    await hands.press('7');
    await page.getByRole('heading', { name: '增列磋商事项' }).waitFor();
    await hands.type('地下水跟踪监测');
    await hands.press('Enter');
    await page
      .getByRole('grid')
      .getByRole('row', { name: /^地下水跟踪监测/u })
      .waitFor();
    expect(await complaints()).toEqual([]);
    await host.close();
  });

  it('ten obligors stand beside each other, the matter in view at whichever of them', { timeout: 120_000 }, async () => {
    const host = await startMeetingHost(windows, '刘某', consultingCase(10));
    const { page, keys } = await host.open('secretary');
    const hands = handsOn(page, keys);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await hands.press('Alt+v');
    await page.getByRole('grid').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
    for (let party = 0; party < 9; party += 1) await hands.press('ArrowRight');
    const edges = (selector: string): Promise<{ readonly left: number; readonly right: number }> =>
      page.evaluate((wanted) => {
        const row = document.activeElement?.closest('tr');
        const { left, right } = (wanted === '' ? document.activeElement : row?.querySelector(wanted))?.getBoundingClientRect() ?? {
          left: 0,
          right: 0,
        };
        return { left, right };
      }, selector);
    const [cell, title, result] = [await edges(''), await edges('th'), await edges('td:last-child')];
    expect(cell.left).toBeGreaterThanOrEqual(title.right - 1);
    expect(cell.right).toBeLessThanOrEqual(result.left + 1);
    expect(result.right).toBeLessThan(1440);
    await host.close();
  });
});
