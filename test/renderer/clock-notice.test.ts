import { join } from 'node:path';
import { expect, it } from 'vitest';
import { frozenCase } from '../support/frozen-case.ts';
import { openWindows, startMeetingHost, type OpenPage } from '../support/meeting-host.ts';
import { openRecords } from '../support/signed-records.ts';
import { signingDesk } from '../support/signing-desk.ts';
import { windowFaults } from '../support/window-faults.ts';

/** Pictures for whoever wants to look: only where a folder is named. */
const look = async ({ page }: OpenPage, name: string): Promise<void> => {
  const folder = process.env['LOOK_AT'];
  if (folder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `clock-${name}-${colorScheme}.png`) });
  }
};

it('a clock that is set is said in every window of the office, and stands on record and on the sheet that is signed', async () => {
  const windows = await openWindows();
  const host = await startMeetingHost(windows, '刘某', frozenCase());
  const signing = await host.open('signing');
  const secretary = await host.open('secretary');
  const office = await host.open('case');
  const opened = { signing, secretary, case: office };
  const desk = signingDesk(signing.page, signing.keys);
  await desk.read('李某');
  for (const { page } of Object.values(opened)) expect(await page.getByText('设备时钟有变动').count()).toBe(0);

  host.setClock(-3_600);
  await desk.signOnPaper('陈某');
  for (const [name, window] of Object.entries(opened)) {
    const notice = window.page.getByRole('status').filter({ hasText: '设备时钟有变动' });
    await notice.filter({ hasText: '被调慢1小时。' }).waitFor();
    expect(await windowFaults(window.page)).toEqual([]);
    await look(window, name);
    await notice.getByRole('button', { name: '知道了' }).press('Enter');
    await notice.waitFor({ state: 'detached' });
  }
  const sheet = signing.page.locator('[data-part="sign-off"]');
  await expect.poll(() => sheet.textContent()).toMatch(/时钟说明.*被调慢1小时。/u);
  expect(openRecords(host.volumeFolder, 'ClockJumpNoticed').map(({ differenceMs }) => Math.round(differenceMs / 60_000))).toEqual([-60]);
  await office.page.getByRole('tab', { name: '卷内目录' }).click();
  await office.page.getByText('设备时钟变动（程序自动记录）').first().waitFor();

  host.setClock(3_600);
  await desk.signOnPaper('何某');
  await office.page.getByRole('status').filter({ hasText: '被调快1小时。' }).waitFor();
  for (const { complaints } of Object.values(opened)) expect(await complaints()).toEqual([]);
  await host.close();
  await windows.close();
}, 180_000);
