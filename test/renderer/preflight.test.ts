import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { fill, tabTo } from '../support/office-keys.ts';
import { windowFaults } from '../support/window-faults.ts';

let windows: Windows;
let host: MeetingHost;
let stick: string;
beforeAll(async () => {
  windows = await openWindows();
  host = await startMeetingHost(windows);
  stick = mkdtempSync(join(tmpdir(), 'cuoshang-stick-'));
}, 120_000);
afterAll(async () => {
  await host.close();
  await windows.close();
  rmSync(stick, { recursive: true });
});

const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (folder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
};

describe('the check before a meeting, without a mouse', { timeout: 120_000 }, () => {
  it('says what is in order and what is not, backs the case up, is seen again, and leads into the meeting', async () => {
    const { page, complaints } = await host.open('case');
    await page.getByRole('table', { name: '磋商会议' }).waitFor();
    await tabTo(page, '开会前检查：第1次会议');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '第1次会议开会前检查' });
    const row = (name: string) => dialog.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
    await dialog
      .getByRole('status')
      .getByText(/正常\d项/u)
      .waitFor();
    for (const name of ['时钟', '磁盘', '字体', '打印机', '第二屏幕', '备份', '节假日表', '会议通知', '席位']) {
      expect(await row(name).textContent(), name).toMatch(/正常|注意|不行/u);
    }
    expect(await row('席位').textContent()).toContain('正常');
    expect(await row('打印机').textContent()).toContain('由浏览器打印');
    expect(await row('字体').textContent()).not.toContain('没有找到常用的中文字体');
    expect(await windowFaults(page)).toEqual([]);
    await shoot(page, 'preflight');

    await tabTo(page, '与标准时间核对一致');
    await page.keyboard.press('Space');
    await row('时钟').getByText('已与标准时间核对').waitFor();

    await fill(page, '备份文件夹', join(stick, '没有'));
    await tabTo(page, '备份到这里');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').getByText('这个文件夹').waitFor();
    expect(await windowFaults(page)).toEqual([]);
    await shoot(page, 'preflight-refused');
    await page.keyboard.press('Shift+Tab');
    await fill(page, '备份文件夹', stick);
    await tabTo(page, '备份到这里');
    await page.keyboard.press('Enter');
    await dialog.getByRole('status').getByText('读回核验一致').waitFor();
    await row('备份').getByText('与案卷一致').waitFor();
    const [, name = ''] = /([^/]+)$/u.exec(host.volumeFolder) ?? [];
    expect(verifyVolume(join(stick, name))).toMatchObject({ ok: true, value: { ok: true } });
    expect(existsSync(join(stick, name, '.new'))).toBe(false);
    await shoot(page, 'preflight-backed-up');

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await tabTo(page, '开会前检查：第1次会议');
    await page.keyboard.press('Enter');
    await row('时钟').getByText('已与标准时间核对').waitFor();
    await tabTo(page, '进入会议');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '记录输入' }).waitFor();
    expect(await complaints()).toEqual([]);
    await page.context().close();
  });
});
